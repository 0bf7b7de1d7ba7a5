package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.model.Patch;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.UpdateStackRequest;
import java.util.Optional;

/** The update that leads from one state of a stack to another. What it leaves out, the API keeps. */
final class StackChanges {
    private StackChanges() {}

    static Optional<UpdateStackRequest> between(Stack before, Stack after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        Stack reachable = before.toBuilder()
                .name(after.name())
                .description(after.description())
                .labels(after.labels())
                .deleteProtection(after.deleteProtection())
                .build();
        Unchangeable.requireEqual(reachable, after, "name, description, labels and deleteProtection of a stack");
        UpdateStackRequest.Builder update = UpdateStackRequest.builder()
                .name(Unchangeable.changed("name", before.name(), after.name()))
                .description(Unchangeable.changed("description", before.description(), after.description()))
                .deleteProtection(
                        Unchangeable.changed("deleteProtection", before.deleteProtection(), after.deleteProtection()));
        if (!before.labels().equals(after.labels())) {
            update.labels(Patch.set(after.labels()));
        }
        return Optional.of(update.build());
    }
}
