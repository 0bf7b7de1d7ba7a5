package io.github.gcom4j.spec.compare;

import io.github.gcom4j.spec.SpecNode;
import io.github.gcom4j.spec.SpecOperation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds out whether what a caller proves itself with is still enough. A caller picks one alternative, and has all that the
 * alternative names.
 */
final class SecurityChanges {
    private final SpecOperation old;
    private final SpecOperation now;
    private final SpecChanges changes;

    SecurityChanges(SpecOperation old, SpecOperation now, SpecChanges changes) {
        this.old = old;
        this.now = now;
        this.changes = changes;
    }

    void find() {
        String pointer = old.node().pointer() + "/security";
        List<Map<Object, Set<String>>> before = alternatives(old);
        List<Map<Object, Set<String>>> after = alternatives(now);
        boolean open = after.stream().allMatch(Map::isEmpty);
        if (open) {
            // Who sends a token without need gives it away.
            changes.breaksIf(!before.stream().allMatch(Map::isEmpty), pointer, "no token is asked for any more");
            return;
        }
        List<Map<Object, Set<String>>> choices = before.isEmpty() ? List.of(Map.of()) : before;
        changes.breaksIf(
                !choices.stream().allMatch(choice -> after.stream().anyMatch(demand -> isEnough(choice, demand))),
                pointer,
                "what was enough is not enough any more, which is now " + security(now));
    }

    private static boolean isEnough(Map<Object, Set<String>> choice, Map<Object, Set<String>> demand) {
        return demand.entrySet().stream()
                .allMatch(scheme -> choice.containsKey(scheme.getKey())
                        && choice.get(scheme.getKey()).containsAll(scheme.getValue()));
    }

    /** The alternatives, each with what schemes are, as their names are nobody's business, and the scopes they ask for. */
    private static List<Map<Object, Set<String>>> alternatives(SpecOperation operation) {
        return security(operation)
                .valueStream()
                .map(alternative -> {
                    Map<Object, Set<String>> schemes = new HashMap<>();
                    alternative.properties().forEach(scheme -> {
                        Set<String> scopes = new HashSet<>();
                        scheme.getValue().forEach(scope -> scopes.add(scope.asString("")));
                        schemes.put(scheme(operation.node(), scheme.getKey()), scopes);
                    });
                    return schemes;
                })
                .toList();
    }

    private static Object scheme(SpecNode operation, String name) {
        JsonNode scheme = operation
                .spec()
                .node("#/components/securitySchemes")
                .child(name)
                .json()
                .deepCopy();
        if (scheme instanceof ObjectNode object) {
            object.remove(
                    List.of("description", "x-scopes", "x-further-scopes", "x-origin", "x-origins", "bearerFormat"));
        }
        return scheme;
    }

    private static JsonNode security(SpecOperation operation) {
        JsonNode own = operation.node().json().path("security");
        return own.isMissingNode() ? operation.node().spec().root().path("security") : own;
    }
}
