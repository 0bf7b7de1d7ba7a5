package io.github.gcom4j.contracts.baseline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The breaking changes found so far. A component that several operations share is named once. */
final class Breaks {
    private final Set<Break> found = new LinkedHashSet<>();
    private final Set<String> compared = new LinkedHashSet<>();
    private String operation = "";

    /** Says which operation the next changes are found in. */
    void within(String operationId) {
        operation = operationId;
    }

    void add(String pointer, String rule) {
        found.add(Break.of(pointer, rule, operation));
    }

    /** Adds a change if there is one. */
    void addIf(boolean broken, String pointer, String rule) {
        if (broken) {
            add(pointer, rule);
        }
    }

    /** Whether a comparison has not been made before. */
    boolean isNew(String comparison) {
        return compared.add(comparison);
    }

    List<Break> list() {
        return List.copyOf(found);
    }
}
