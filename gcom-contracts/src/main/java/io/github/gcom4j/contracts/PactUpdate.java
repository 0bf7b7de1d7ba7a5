package io.github.gcom4j.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a run makes of the committed contracts: those that passed replace their namesakes, and whatever failed or did not run
 * stays as it was. A contract goes only if it is declared no longer and everything that is declared did run.
 *
 * @param contracts all contracts by name, as they are after the update
 * @param added the names of those that are new
 * @param changed the names of those that differ
 * @param failed the names of those that failed, and stay as they were
 * @param idle the names of those that were not played, and stay as they were
 * @param removed the names of those that are declared no longer
 */
record PactUpdate(
        Map<String, FiledContract> contracts,
        List<String> added,
        List<String> changed,
        List<String> failed,
        List<String> idle,
        List<String> removed) {
    /** No contract is removed where the declared ones are not known, which is an empty set. */
    static PactUpdate of(Map<String, FiledContract> committed, Outcomes run, Set<String> declared) {
        PactUpdate update = new PactUpdate(
                new TreeMap<>(committed),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        boolean whole = !declared.isEmpty() && run.begunAll(declared);
        Map<String, FiledContract> passed = new TreeMap<>(run.passed());
        new TreeMap<>(committed)
                .keySet().stream().filter(name -> !passed.containsKey(name)).forEach(name -> {
                    if (whole && !declared.contains(name)) {
                        update.contracts.remove(name);
                        update.removed.add(name);
                    } else {
                        (run.begunAll(Set.of(name)) ? update.failed : update.idle).add(name);
                    }
                });
        passed.forEach((name, contract) -> {
            FiledContract before = update.contracts.put(name, contract);
            if (before == null) {
                update.added.add(name);
            } else if (!before.equals(contract)) {
                update.changed.add(name);
            }
        });
        return update;
    }

    boolean changesNothing() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    @Override
    public String toString() {
        return "added: " + added + ", changed: " + changed + ", removed: " + removed
                + ", kept as they were: " + idle.size() + " that were not played and " + failed.size()
                + " that failed " + failed;
    }
}
