package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackStatus;
import java.util.Optional;
import java.util.Set;

/** Which stacks are there but do not serve, and will not by themselves. */
public final class StackLife {
    private static final Set<StackStatus> GOING = Set.of(
            StackStatus.DELETING,
            StackStatus.ARCHIVING,
            StackStatus.ARCHIVED,
            StackStatus.SUSPENDING,
            StackStatus.SUSPENDED);

    private StackLife() {}

    /** Returns the status of a stack that is on its way out. */
    public static Optional<StackStatus> goingStatus(Stack stack) {
        return stack.status().filter(GOING::contains);
    }
}
