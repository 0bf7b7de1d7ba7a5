package io.github.gcom4j.spec.compare;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecOperation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which components the requests and answers of each operation reach. */
public final class Reach {
    private final Map<String, Set<String>> byOperation = new HashMap<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<String> sent = new HashSet<>();

    /** Follows the references of every operation. */
    public Reach(Spec spec) {
        for (SpecOperation operation : spec.operations()) {
            Set<String> reached = byOperation.computeIfAbsent(operation.id(), key -> new HashSet<>());
            String pointer = operation.node().pointer();
            String shared = pointer.substring(0, pointer.lastIndexOf('/')) + "/parameters";
            reached.addAll(List.of(pointer, shared, "#/security", "#/components/securitySchemes"));
            reached.addAll(operation.node().references());
            reached.addAll(spec.node(shared).references());
            answered.addAll(operation.node().child("responses").references());
            sent.addAll(operation.node().child("requestBody").references());
            operation
                    .parameters()
                    .forEach(parameter -> sent.addAll(parameter.node().references()));
        }
    }

    /** Whether answers hold the component, so that making it laxer breaks who reads them. */
    public boolean isAnswered(String component) {
        return answered.contains(component);
    }

    /** Whether requests hold the component, so that making it stricter breaks who sends them. */
    public boolean isSent(String component) {
        return sent.contains(component);
    }

    /** What an operation is described by, itself included, as JSON pointers. */
    Set<String> places(SpecOperation operation) {
        return byOperation.getOrDefault(operation.id(), Set.of());
    }

    /** The operations that a change at a place concerns. */
    public Collection<String> operations(String pointer) {
        List<String> concerned = byOperation.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(place -> within(pointer, place) || within(place, pointer)))
                .map(Map.Entry::getKey)
                .toList();
        return concerned.isEmpty() ? byOperation.keySet() : concerned;
    }

    private static boolean within(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }
}
