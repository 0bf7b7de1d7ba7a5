package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.internal.service.StackLife;
import io.github.gcom4j.client.service.StackAsyncService;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Patch;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackPlan;
import io.github.gcom4j.model.UpdateStackRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The declared state of a stack. Its slug identifies it; its region, cluster and organization cannot be changed. What the service
 * does not tell of a stack, such as whether it has metrics, is used when it is created.
 */
record StackState(StackAsyncService stacks, CreateStackRequest declared) implements DeclaredState<Stack> {
    @Override
    public CompletableFuture<Optional<Stack>> find() {
        return stacks.findBySlug(declared.slug());
    }

    @Override
    public CompletableFuture<Stack> create() {
        return stacks.createOrFind(declared);
    }

    @Override
    public Change<Stack> compare(Stack actual) {
        StackLife.goingStatus(actual).ifPresent(status -> {
            throw new IllegalStateException("stack " + actual.slug() + " is there but its status is " + status.value()
                    + "; it can be brought into its declared state once it serves again or is gone");
        });
        String thing = "stack " + actual.slug();
        Differences.requireSame(thing, "region", declared.region(), actual.regionSlug());
        Differences.requireSame(thing, "cluster", declared.cluster(), actual.clusterSlug());
        Differences.requireSame(thing, "organization", organization(actual), actual.orgSlug());
        Differences differences = new Differences();
        UpdateStackRequest.Builder update = UpdateStackRequest.builder()
                .name(differences.compareText("name", Optional.of(declared.name()), actual.name()))
                .description(differences.compareText("description", declared.description(), actual.description()))
                // An empty one means that of the slug.
                .url(differences.compareBy(
                        "url", declared.url().filter(url -> !url.isBlank()), actual.url(), StackState::plain))
                // The service may leave out what is off.
                .deleteProtection(differences.compare(
                        "deleteProtection",
                        declared.deleteProtection(),
                        actual.deleteProtection().or(() -> Optional.of(false))))
                .plan(differences
                        .compare("plan", declared.plan().map(StackPlan::value), actual.plan())
                        .map(StackPlan::of))
                .version(differences.compareBy("version", declared.version(), actual.version(), Versions::number))
                .hlInstanceId(differences.compare("hlInstanceId", declared.hlInstanceId(), actual.hlInstanceId()))
                .k6OrgId(differences
                        .compare("k6OrgId", declared.k6OrgId(), actual.k6OrgId())
                        .map(Patch::set))
                // These go with an update but are no state.
                .reasonType(declared.reasonType())
                .issueLink(declared.issueLink())
                .waitForReadiness(declared.waitForReadiness());
        if (!declared.labels().isEmpty() && differences.differs("labels", declared.labels(), actual.labels())) {
            update.labels(Patch.set(declared.labels()));
        }
        return differences.change(() -> stacks.update(String.valueOf(actual.id()), update.build()));
    }

    // It is declared by its slug or by its id.
    private Optional<String> organization(Stack actual) {
        return declared.org()
                .filter(org -> !org.isBlank())
                .filter(org -> !org.equals(actual.orgId().map(String::valueOf).orElse("")));
    }

    private static String plain(String url) {
        return url.strip().toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
    }
}
