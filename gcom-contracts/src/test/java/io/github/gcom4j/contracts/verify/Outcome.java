package io.github.gcom4j.contracts.verify;

import java.util.List;

/**
 * Who noticed a change.
 *
 * @param mutant the change
 * @param contracts what the check of the pact against the changed spec says
 * @param baseline what the comparison of the changed spec with the unchanged one says
 */
record Outcome(Mutant mutant, List<String> contracts, List<String> baseline) {
    boolean killed() {
        return mutant.breaking() && (!contracts.isEmpty() || !baseline.isEmpty());
    }

    boolean survived() {
        return mutant.breaking() && contracts.isEmpty() && baseline.isEmpty();
    }

    boolean falseAlarm() {
        return !mutant.breaking() && !(contracts.isEmpty() && baseline.isEmpty());
    }
}
