package io.github.gcom4j.testkit.internal.api.stack;

import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Region;
import io.github.gcom4j.model.RegionProvider;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackPlan;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.internal.api.call.Renaming;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes stacks after the documented example of a create, with names, addresses and ids of their own. */
public final class StackFactory {
    private final CloudState state;
    private final StackUrls urls;
    private final Defaults defaults;

    public StackFactory(CloudState state, Defaults defaults, StackUrls urls) {
        this.state = state;
        this.urls = urls;
        this.defaults = defaults;
    }

    StackRecord create(Organization organization, CreateStackRequest request, Region region) {
        Instant now = state.nowInSeconds();
        Stack documented = documented();
        long id = state.ids().next("stack", documented.id());
        Stack stack = withIds(renamed(request, region), id - documented.id())
                .id(id)
                .orgId(organization.id())
                .orgSlug(organization.slug())
                .orgName(organization.name())
                .name(request.name())
                .slug(request.slug())
                .labels(request.labels())
                .description(request.description().orElse(""))
                .deleteProtection(request.deleteProtection().orElse(false))
                .createdAt(now)
                .statusUpdatedAt(now)
                .billingStartDate(now)
                .orgCreatedAt(organization.createdAt())
                .regionId(region.id())
                .regionSlug(region.slug())
                .regionPublicName(region.publicName())
                .provider(region.provider().map(RegionProvider::value))
                .providerRegion(region.providerRegion())
                .usageStatsId(state.ids().nextUuid("usage statistics"))
                .build();
        return new StackRecord(
                asked(stack, request),
                state.now().plus(state.behaviour().readyAfter()),
                state.now().plus(state.behaviour().connectionsAfter()),
                Optional.empty(),
                Instant.EPOCH,
                false);
    }

    /** What a request asks for beyond name and place. */
    private static Stack asked(Stack stack, CreateStackRequest request) {
        return stack.toBuilder()
                .version(request.version().or(stack::version))
                .versionIssueLink(request.issueLink().or(stack::versionIssueLink))
                .plan(request.plan().map(StackPlan::value).or(stack::plan))
                .k6OrgId(request.k6OrgId().or(stack::k6OrgId))
                .hlInstanceId(request.hlInstanceId().or(stack::hlInstanceId))
                .clusterSlug(request.cluster().or(stack::clusterSlug))
                .clusterName(request.cluster().or(stack::clusterName))
                .build();
    }

    /** Returns the address a new stack gets. */
    String url(CreateStackRequest request) {
        return request.url().orElseGet(() -> url(request.slug()));
    }

    /** Returns the address of a slug. */
    String url(String slug) {
        return urls.of(slug);
    }

    private Stack renamed(CreateStackRequest request, Region region) {
        Stack documented = documented();
        Map<String, String> names = new LinkedHashMap<>();
        names.put(documented.url().orElseThrow(), url(request));
        names.put(documented.slug(), request.slug());
        if (!region.slug().equals(documented.regionSlug().orElseThrow())) {
            names.put(
                    documented.clusterSlug().orElseThrow(),
                    region.slug().startsWith("prod-") ? region.slug() : "prod-" + region.slug());
            names.put("us-central1", region.slug());
        }
        return Json.fromTree(Renaming.of(names, defaults.newStackTree()), Stack.class);
    }

    private Stack documented() {
        return defaults.newStack();
    }

    /** Gives each part of the stack an id that no other stack has. Two kinds of metrics share one sequence. */
    private static Stack.Builder withIds(Stack stack, long number) {
        return stack.toBuilder()
                .hmInstancePromId(stack.hmInstancePromId().orElseThrow() + 2 * number)
                .hmInstanceGraphiteId(stack.hmInstanceGraphiteId().orElseThrow() + 2 * number)
                .hlInstanceId(stack.hlInstanceId().orElseThrow() + number)
                .amInstanceId(stack.amInstanceId().orElseThrow() + number)
                .htInstanceId(stack.htInstanceId().orElseThrow() + number)
                .hpInstanceId(stack.hpInstanceId().orElseThrow() + number)
                .agentManagementInstanceId(stack.agentManagementInstanceId().orElseThrow() + number);
    }
}
