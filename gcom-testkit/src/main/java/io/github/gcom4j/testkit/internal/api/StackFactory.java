package io.github.gcom4j.testkit.internal.api;

import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Region;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import io.github.gcom4j.testkit.internal.state.StackRecord;
import java.time.Instant;
import java.util.Optional;

/** Makes stacks after the documented example of a create, with names, addresses and ids of their own. */
final class StackFactory {
    private final CloudState state;
    private final StackUrls urls;
    private final Stack documented;
    private final String documentedText;

    StackFactory(CloudState state, Defaults defaults, StackUrls urls) {
        this.state = state;
        this.urls = urls;
        this.documented = defaults.example("createStack", Stack.class);
        this.documentedText = defaults.exampleText("createStack");
    }

    StackRecord create(CreateStackRequest request, Region region) {
        Instant now = state.nowInSeconds();
        long id = state.ids().next("stack", documented.id());
        Organization organization = state.organization();
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
                .billingStartDate(now)
                .regionId(region.id())
                .regionSlug(region.slug())
                .build();
        return new StackRecord(
                stack,
                state.now().plus(state.settings().readyAfter()),
                state.now().plus(state.settings().connectionsAfter()),
                Optional.empty(),
                Instant.EPOCH,
                false);
    }

    /** Returns the address a new stack gets. */
    String url(CreateStackRequest request) {
        return request.url().orElseGet(() -> urls.of(request.slug()));
    }

    private Stack renamed(CreateStackRequest request, Region region) {
        String text = documentedText
                .replace(documented.url().orElseThrow(), url(request))
                .replace(documented.slug(), request.slug());
        if (!region.slug().equals(documented.regionSlug().orElseThrow())) {
            String cluster = documented.clusterSlug().orElseThrow();
            text = text.replace(cluster, region.slug().startsWith("prod-") ? region.slug() : "prod-" + region.slug())
                    .replace("us-central1", region.slug());
        }
        return Json.mapper().readValue(text, Stack.class);
    }

    /** Gives each part of the stack an id that no other stack has. Two kinds of metrics share one sequence. */
    private static Stack.Builder withIds(Stack stack, long number) {
        return stack.toBuilder()
                .hmInstancePromId(stack.hmInstancePromId().orElseThrow() + 2 * number)
                .hmInstanceGraphiteId(stack.hmInstanceGraphiteId().orElseThrow() + 2 * number)
                .hlInstanceId(stack.hlInstanceId().orElseThrow() + number)
                .amInstanceId(stack.amInstanceId().orElseThrow() + number)
                .htInstanceId(stack.htInstanceId().orElseThrow() + number);
    }
}
