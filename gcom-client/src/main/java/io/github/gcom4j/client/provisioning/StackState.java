package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.internal.service.StackLife;
import io.github.gcom4j.client.service.StackAsyncService;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Patch;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.UpdateStackRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The declared state of a stack. Its slug identifies it; its region cannot be changed. */
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
        Differences.requireSame("stack " + actual.slug(), "region", declared.region(), actual.regionSlug());
        Differences.requireSame("stack " + actual.slug(), "url", plain(declared.url()), plain(actual.url()));
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
        return differences.change(() -> stacks.update(String.valueOf(actual.id()), update.build()));
    }

    private static Optional<String> plain(Optional<String> url) {
        return url.map(address -> address.strip().toLowerCase(Locale.ROOT).replaceFirst("/+$", ""));
    }
}
