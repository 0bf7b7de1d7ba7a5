package io.github.gcom4j.contracts.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Collects mutants. What several operations share is changed once. */
final class Mutants {
    private final Map<String, Mutant> byId = new LinkedHashMap<>();

    void breaking(String operator, String place, Consumer<ObjectNode> change) {
        add(operator, place, place, true, change);
    }

    void compatible(String operator, String place, Consumer<ObjectNode> change) {
        add(operator, place, place, false, change);
    }

    void add(String operator, String place, boolean breaking, Consumer<ObjectNode> change) {
        add(operator, place, place, breaking, change);
    }

    void add(String operator, String place, String at, boolean breaking, Consumer<ObjectNode> change) {
        Mutant mutant = new Mutant(operator, place, at, breaking, change);
        byId.putIfAbsent(mutant.id(), mutant);
    }

    List<Mutant> list() {
        return List.copyOf(byId.values());
    }
}
