package io.github.gcom4j.client.internal.service;

import java.util.Optional;

/** Refuses changes that no update can carry, rather than dropping them without a word. */
final class Unchangeable {
    private Unchangeable() {}

    /** Checks that nothing but what an update can carry has changed. */
    static void requireEqual(Object reachable, Object wanted, String changeable) {
        if (!reachable.equals(wanted)) {
            throw new IllegalArgumentException("an update can change nothing but " + changeable);
        }
    }

    /** Returns the new value if it differs. */
    static <T> Optional<T> changed(String property, Optional<T> before, Optional<T> after) {
        if (before.isPresent() && after.isEmpty()) {
            throw new IllegalArgumentException(property + " cannot be removed; set another value");
        }
        return after.equals(before) ? Optional.empty() : after;
    }
}
