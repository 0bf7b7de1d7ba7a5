package io.github.gcom4j.client.provisioning;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What it would take to bring something into its declared state. Nothing was written.
 *
 * @param actual the thing as it is now, empty if there is none
 * @param outcome what would be done
 * @param changes the names of the properties that would be changed, empty unless the outcome is {@link Outcome#CHANGED}
 * @param <T> the type of the thing
 */
public record Planned<T>(Optional<T> actual, Outcome outcome, Set<String> changes) {
    public Planned {
        changes = Collections.unmodifiableSet(new LinkedHashSet<>(changes));
    }

    static <T> Planned<T> creation() {
        return new Planned<>(Optional.empty(), Outcome.CREATED, Set.of());
    }

    static <T> Planned<T> of(T actual, Set<String> changes) {
        return new Planned<>(Optional.of(actual), changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED, changes);
    }
}
