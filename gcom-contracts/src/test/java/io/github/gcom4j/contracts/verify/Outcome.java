package io.github.gcom4j.contracts.verify;

/**
 * Who noticed a change.
 *
 * @param mutant the change
 * @param layer who noticed first
 * @param words how it was reported
 */
record Outcome(Mutant mutant, Layer layer, String words) {
    /** What stands between a change and a release. */
    enum Layer {
        /** The pact contradicts the changed spec. */
        CONTRACTS,
        /** The changed spec contradicts the released one. */
        BASELINE,
        /** Nobody noticed. */
        NONE
    }

    boolean survived() {
        return mutant.breaking() && layer == Layer.NONE;
    }

    boolean falseAlarm() {
        return !mutant.breaking() && layer != Layer.NONE;
    }
}
