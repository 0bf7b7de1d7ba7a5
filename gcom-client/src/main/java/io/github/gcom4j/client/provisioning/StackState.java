package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.service.StackAsyncService;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Patch;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackStatus;
import io.github.gcom4j.model.UpdateStackRequest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The declared state of a stack. Its slug identifies it; its region cannot be changed. */
record StackState(StackAsyncService stacks, CreateStackRequest declared) {
    private static final Set<StackStatus> GOING = Set.of(
            StackStatus.DELETING,
            StackStatus.ARCHIVING,
            StackStatus.ARCHIVED,
            StackStatus.SUSPENDING,
            StackStatus.SUSPENDED);

    CompletableFuture<Ensured<Stack>> ensure() {
        return Reconciliation.run(
                () -> stacks.findBySlug(declared.slug()), () -> stacks.createOrFind(declared), this::change);
    }

    private CompletableFuture<Ensured<Stack>> change(Stack actual) {
        actual.status().filter(GOING::contains).ifPresent(status -> {
            throw new IllegalStateException("stack " + actual.slug() + " is there but its status is " + status.value()
                    + "; it can be brought into its declared state once it serves again or is gone");
        });
        Differences.requireSame("stack " + actual.slug(), "region", declared.region(), actual.regionSlug());
        Differences differences = new Differences();
        UpdateStackRequest.Builder update = UpdateStackRequest.builder()
                .description(differences.compareText("description", declared.description(), actual.description()))
                // The service may leave out what is off.
                .deleteProtection(differences.compare(
                        "deleteProtection",
                        declared.deleteProtection(),
                        actual.deleteProtection().or(() -> Optional.of(false))));
        if (differences.differs("name", Optional.of(declared.name()), actual.name())) {
            update.name(declared.name());
        }
        if (!declared.labels().isEmpty() && differences.differs("labels", declared.labels(), actual.labels())) {
            update.labels(Patch.set(declared.labels()));
        }
        return differences.none()
                ? CompletableFuture.completedFuture(Ensured.unchanged(actual))
                : Futures.map(
                        stacks.update(String.valueOf(actual.id()), update.build()),
                        updated -> Ensured.changed(updated, differences.names()));
    }
}
