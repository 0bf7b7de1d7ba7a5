package io.github.gcom4j.contracts.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What contracts show of each place of the spec, and the first contract that does. */
final class Observations {
    private final Map<String, Map<String, String>> seen = new HashMap<>();

    void add(String pointer, String mark, String contract) {
        seen.computeIfAbsent(pointer, key -> new HashMap<>()).putIfAbsent(mark, contract);
    }

    void addAll(Observations other) {
        other.seen.forEach((pointer, marks) -> marks.forEach((mark, contract) -> add(pointer, mark, contract)));
    }

    boolean has(String pointer, String mark) {
        return seen.getOrDefault(pointer, Map.of()).containsKey(mark);
    }

    /** The contract that shows it, empty where none does. */
    String contract(String pointer, String mark) {
        return seen.getOrDefault(pointer, Map.of()).getOrDefault(mark, "");
    }

    Set<String> marks(String pointer) {
        return seen.getOrDefault(pointer, Map.of()).keySet();
    }
}
