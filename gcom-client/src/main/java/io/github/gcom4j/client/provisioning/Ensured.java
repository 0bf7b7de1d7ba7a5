package io.github.gcom4j.client.provisioning;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Something in its declared state.
 *
 * @param value the thing as it is now
 * @param outcome what it took
 * @param changed the names of the properties that were changed, empty unless the outcome is {@link Outcome#CHANGED}
 * @param <T> the type of the thing
 */
public record Ensured<T>(T value, Outcome outcome, Set<String> changed) {
    public Ensured {
        changed = Collections.unmodifiableSet(new LinkedHashSet<>(changed));
    }

    static <T> Ensured<T> created(T value) {
        return new Ensured<>(value, Outcome.CREATED, Set.of());
    }

    static <T> Ensured<T> changed(T value, Set<String> names) {
        return new Ensured<>(value, Outcome.CHANGED, names);
    }

    static <T> Ensured<T> unchanged(T value) {
        return new Ensured<>(value, Outcome.UNCHANGED, Set.of());
    }
}
