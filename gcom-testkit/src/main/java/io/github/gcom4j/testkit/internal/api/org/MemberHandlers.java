package io.github.gcom4j.testkit.internal.api.org;

import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.published.AddMemberRequest;
import io.github.gcom4j.model.published.Member;
import io.github.gcom4j.model.published.MemberPage;
import io.github.gcom4j.model.published.MemberRole;
import io.github.gcom4j.model.published.UpdateMemberRequest;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.ListQuery;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.NumberedPage;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.api.stack.StackViews;
import io.github.gcom4j.testkit.internal.state.CloudState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

public final class MemberHandlers {
    private static final Set<MemberRole> ROLES =
            Set.of(MemberRole.ADMIN, MemberRole.EDITOR, MemberRole.NONE, MemberRole.SSO_ACCESS, MemberRole.VIEWER);
    private static final Set<String> DIRECTIONS = Set.of("asc", "desc");
    private static final int PAGE_SIZE = 100;

    private final CloudState state;

    public MemberHandlers(CloudState state) {
        this.state = state;
    }

    public Map<String, Handler> byOperation() {
        return Map.of(
                "listMembers", this::list,
                "addMember", this::add,
                "getMember", this::get,
                "updateMember", this::update,
                "deleteMember", this::delete);
    }

    private Reply list(ApiCall call) {
        Organization organization = Lookup.organization(call);
        ListQuery query = new ListQuery(call);
        checkOrder(query);
        List<Member> wanted = state.members().of(organization).stream()
                .filter(member -> query.wants("billing", member.billing().orElse(0L))
                        && query.wants("privacy", member.privacy().orElse(0L))
                        && query.wantsOneOf("privacyIn", member.privacy().orElse(0L)))
                .toList();
        NumberedPage<Member> page = NumberedPage.of(query.sorted(wanted, "id"), call, "page", PAGE_SIZE);
        return Reply.ok(MemberPage.builder()
                .items(page.items())
                .total((long) page.items().size())
                .totalCount(page.total())
                .pages(page.pages())
                .page(page.number())
                .perPage(page.size())
                .orderBy(query.orderBy("id"))
                .direction(query.direction())
                .addLink(StackViews.link("self", "/orgs/" + organization.slug() + "/members"))
                .build());
    }

    private Reply add(ApiCall call) {
        Organization organization = Lookup.organization(call);
        AddMemberRequest request = call.bodyWith("username", AddMemberRequest.class);
        MemberRole role = known(request.role()).orElse(MemberRole.VIEWER);
        if (!state.behaviour().hasUser(request.username())) {
            throw Refusal.notFound();
        }
        if (state.members().find(organization, request.username()).isPresent()) {
            throw Refusal.conflict("User is already a member of the organization: " + request.username());
        }
        Member model = state.members().candidate(organization, request.username());
        return Reply.ok(state.members()
                .add(
                        organization,
                        model.toBuilder()
                                .role(role)
                                .billing(flag(request.billing()).or(model::billing))
                                .security(flag(request.security()).or(model::security))
                                .privacy(number("privacy", request.privacy()).or(model::privacy))
                                .createdAt(state.nowInMillis())
                                .build()));
    }

    private Reply get(ApiCall call) {
        return Reply.ok(find(call));
    }

    private Reply update(ApiCall call) {
        Member old = find(call);
        UpdateMemberRequest request = call.body(UpdateMemberRequest.class);
        return Reply.ok(state.members()
                .put(
                        call.organization(),
                        old.toBuilder()
                                .role(known(request.role()).or(old::role))
                                .billing(flag(request.billing()).or(old::billing))
                                .security(flag(request.security()).or(old::security))
                                .privacy(number("privacy", request.privacy()).or(old::privacy))
                                .defaultOrg(number("defaultOrg", request.defaultOrg())
                                        .or(old::defaultOrg))
                                .updatedAt(state.nowInMillis())
                                .updatedBy(old.createdBy().orElse(""))
                                .build()));
    }

    private Reply delete(ApiCall call) {
        state.members().remove(call.organization(), find(call));
        return Reply.done();
    }

    private Member find(ApiCall call) {
        return state.members()
                .find(Lookup.organization(call), call.path("usernameOrId"))
                .orElseThrow(Refusal::notFound);
    }

    private static void checkOrder(ListQuery query) {
        if (!Spec.shipped()
                .node("#/components/schemas/Member/properties")
                .json()
                .has(query.orderBy("id"))) {
            throw Refusal.invalid("orderBy", query.orderBy("id"));
        }
        if (!DIRECTIONS.contains(query.direction())) {
            throw Refusal.invalid("direction", query.direction());
        }
    }

    private static Optional<MemberRole> known(Optional<MemberRole> role) {
        role.filter(wanted -> !ROLES.contains(wanted)).ifPresent(unknown -> {
            throw Refusal.invalid("role", unknown.value());
        });
        return role;
    }

    private static Optional<Long> flag(Optional<Integer> value) {
        return value.map(Integer::longValue);
    }

    private static Optional<Long> number(String field, Optional<String> text) {
        return text.filter(value -> !value.isEmpty()).map(value -> {
            if (!value.matches("[0-9]{1,9}")) {
                throw Refusal.invalid(field, value);
            }
            return Long.valueOf(value);
        });
    }
}
