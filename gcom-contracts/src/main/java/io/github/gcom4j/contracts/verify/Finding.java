package io.github.gcom4j.contracts.verify;

/**
 * A place where pact and spec disagree.
 *
 * @param category what follows from it
 * @param contract the name of the contract, empty where none is concerned
 * @param pointer where the spec says otherwise, as a JSON pointer
 * @param rule the rule broken, in words
 */
public record Finding(Category category, String contract, String pointer, String rule) {
    /** What follows from a finding. */
    public enum Category {
        /** The contract and the spec contradict each other: one of them is wrong. */
        BROKEN,
        /**
         * The spec lets answers hold more than all contracts show: add a contract, or demand more of the spec. It counts
         * for a consumer whose contracts cover the whole API.
         */
        LAX,
        /** The spec says something no contract shows: add a contract. */
        UNCOVERED
    }

    @Override
    public String toString() {
        return category + " " + pointer + ": " + rule + (contract.isEmpty() ? "" : " (contract \"" + contract + "\")");
    }
}
