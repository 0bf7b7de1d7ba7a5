package io.github.gcom4j.contracts.verify;

import java.util.List;

/**
 * What became of a contract on a service.
 *
 * @param contract the name of the contract
 * @param skipped why it could not be replayed, empty if it was
 * @param problems in what the service breaks it
 */
record Replayed(String contract, String skipped, List<String> problems) {
    static Replayed skipped(Interaction contract, String reason) {
        return new Replayed(contract.name(), reason, List.of());
    }

    boolean wasReplayed() {
        return skipped.isEmpty();
    }
}
