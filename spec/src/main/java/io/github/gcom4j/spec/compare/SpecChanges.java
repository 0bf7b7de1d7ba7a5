package io.github.gcom4j.spec.compare;

import io.github.gcom4j.spec.SpecNode;
import io.github.gcom4j.spec.compare.SpecChange.Impact;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The changes found so far. A component that several operations share is named once. */
final class SpecChanges {
    private final Set<SpecChange> found = new LinkedHashSet<>();
    private final Set<String> compared = new LinkedHashSet<>();
    private String operation = "";

    /** Says which operation the next changes are found in. */
    void within(String operationId) {
        operation = operationId;
    }

    void breaks(String pointer, String rule) {
        add(Impact.BREAKING, pointer, rule);
    }

    /** Adds a break if there is one. */
    void breaksIf(boolean broken, String pointer, String rule) {
        if (broken) {
            breaks(pointer, rule);
        }
    }

    /** Something is not there any more, which is worse where nobody was told before. */
    void isGone(SpecNode was, String pointer, String what) {
        String sunset = was.text(Lifecycle.SUNSET);
        String told = sunset.isEmpty() ? ", as announced" : ", announced for " + sunset;
        breaks(pointer, what + " is gone" + (was.is(Lifecycle.DEPRECATED) ? told : ""));
    }

    void deprecates(String pointer, String rule) {
        add(Impact.DEPRECATED, pointer, rule);
    }

    void adds(String pointer, String rule) {
        add(Impact.ADDED, pointer, rule);
    }

    /** Whether a comparison has not been made before. */
    boolean isNew(String comparison) {
        return compared.add(comparison);
    }

    List<SpecChange> list() {
        return List.copyOf(found);
    }

    private void add(Impact impact, String pointer, String rule) {
        found.add(SpecChange.of(impact, pointer, rule, operation));
    }
}
