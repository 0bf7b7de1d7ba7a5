package io.github.gcom4j.testkit.internal.api.access;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AccessPolicyPage;
import io.github.gcom4j.model.AccessPolicySource;
import io.github.gcom4j.model.AccessPolicyStatus;
import io.github.gcom4j.model.Conditions;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.UpdateAccessPolicyRequest;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.CursorPaging;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.table.PageOf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class AccessPolicyHandlers {
    private final CloudState state;

    public AccessPolicyHandlers(CloudState state) {
        this.state = state;
    }

    public Map<String, Handler> byOperation() {
        return Map.of(
                "listAccessPolicies", this::list,
                "createAccessPolicy", this::create,
                "getAccessPolicy", this::get,
                "updateAccessPolicy", this::update,
                "deleteAccessPolicy", this::delete);
    }

    private Reply list(ApiCall call) {
        String region = Lookup.region(state, call);
        PolicyFilter filter = PolicyFilter.ofPolicies(call);
        PageOf<AccessPolicy> page = state.policies(call.organization())
                .page(region, CursorPaging.after(call), call.number("pageSize"), filter.name(), filter::matches);
        return Reply.ok(AccessPolicyPage.builder()
                .items(page.items())
                .metadata(CursorPaging.metadata(call, page))
                .build());
    }

    private Reply create(ApiCall call) {
        String region = Lookup.region(state, call);
        CreateAccessPolicyRequest request = call.body(CreateAccessPolicyRequest.class);
        PolicyRules.check(request.realms());
        if (state.policies(call.organization()).hasName(region, request.name())) {
            throw Refusal.conflict("An access policy with this name already exists: " + request.name());
        }
        Instant now = state.nowInMillis();
        AccessPolicy policy = AccessPolicy.builder()
                .id(state.ids().nextUuid("accesspolicy"))
                .orgId(Long.toString(call.organization().id()))
                .name(request.name())
                .displayName(request.displayName().orElse(request.name()))
                .scopes(sorted(request.scopes()))
                .realms(request.realms())
                .conditions(meaningful(request.conditions()))
                .attributes(request.attributes())
                .source(AccessPolicySource.USER)
                .createdAt(now)
                .updatedAt(now)
                .status(AccessPolicyStatus.ACTIVE)
                .build();
        state.policies(call.organization()).put(region, policy);
        return Reply.ok(policy);
    }

    private Reply get(ApiCall call) {
        return Reply.ok(find(Lookup.region(state, call), call));
    }

    private Reply update(ApiCall call) {
        String region = Lookup.region(state, call);
        AccessPolicy old = find(region, call);
        UpdateAccessPolicyRequest request = call.body(UpdateAccessPolicyRequest.class);
        PolicyRules.check(request.realms());
        AccessPolicy policy = old.toBuilder()
                .displayName(request.displayName().or(old::displayName))
                .scopes(request.scopes().isEmpty() ? old.scopes() : sorted(request.scopes()))
                .realms(request.realms().isEmpty() ? old.realms() : request.realms())
                .attributes(request.attributes().map(change -> change.value()).orElse(old.attributes()))
                .conditions(request.conditions()
                        .map(change -> meaningful(change.value()))
                        .orElse(old.conditions()))
                .status(request.status().or(old::status))
                .updatedAt(state.nowInMillis())
                .build();
        state.policies(call.organization()).put(region, policy);
        return Reply.ok(policy);
    }

    private Reply delete(ApiCall call) {
        String region = Lookup.region(state, call);
        AccessPolicy policy = find(region, call);
        state.tokens(call.organization()).removeOfPolicy(region, policy.id());
        state.policies(call.organization()).remove(region, policy);
        return Reply.noContent();
    }

    private AccessPolicy find(String region, ApiCall call) {
        return state.policies(call.organization())
                .find(region, call.path("accessPolicyId"))
                .orElseThrow(Refusal::notFound);
    }

    private static List<String> sorted(List<String> scopes) {
        return scopes.stream().distinct().sorted().toList();
    }

    /** Conditions that restrict nothing are none. */
    private static Optional<Conditions> meaningful(Optional<Conditions> conditions) {
        return conditions.filter(given -> !given.allowedSubnets().isEmpty());
    }
}
