package io.github.gcom4j.contracts;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** What became of the contracts of one consumer in this run. It is thread-safe. */
final class Outcomes {
    private final Map<String, ObjectNode> begun = new ConcurrentHashMap<>();
    private final Map<String, FiledContract> passed = new ConcurrentHashMap<>();

    /** Notes that a contract is played, which says nothing of how it ends. */
    void begin(String name, ObjectNode interaction) {
        ObjectNode namesake = begun.putIfAbsent(name, interaction);
        if (namesake != null && !namesake.equals(interaction)) {
            throw new IllegalStateException("Two contracts have the name \"" + name
                    + "\", and a pact keeps only one of them: give one a name of its own");
        }
    }

    void pass(String name, FiledContract contract) {
        passed.put(name, contract);
    }

    Map<String, FiledContract> passed() {
        return Map.copyOf(passed);
    }

    boolean begunAll(Set<String> names) {
        return begun.keySet().containsAll(names);
    }
}
