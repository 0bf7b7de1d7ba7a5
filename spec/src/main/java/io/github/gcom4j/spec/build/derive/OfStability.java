package io.github.gcom4j.spec.build.derive;

import io.github.gcom4j.spec.build.problem.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the operations of one stability, and of tags, scopes and components those that they need.
 *
 * @param stability the stability to keep
 */
public record OfStability(String stability) implements Derivation {
    /** The extension that says it. */
    public static final String KEY = "x-stability";

    /** What the vendor documents for general use. */
    public static final String DOCUMENTED = "documented";

    /** What the vendor only publishes. */
    public static final String PUBLISHED = "published";

    @Override
    public List<Problem> derive(ObjectNode document) {
        ObjectNode paths = (ObjectNode) document.path("paths");
        paths.forEach(path -> ((ObjectNode) path).removeIf(operation -> !is(operation)));
        paths.removeIf(JsonNode::isEmpty);
        List<JsonNode> operations =
                paths.valueStream().flatMap(JsonNode::valueStream).toList();
        Set<String> tags = operations.stream()
                .map(operation -> operation.path("tags").path(0).asString(""))
                .collect(Collectors.toSet());
        document.withArray("tags")
                .removeIf(tag -> !tags.contains(tag.path("name").asString("")));
        keepScopes(document, operations);
        keepComponents(document);
        return List.of();
    }

    private boolean is(JsonNode operation) {
        return operation.path(KEY).asString("").equals(stability);
    }

    private static void keepScopes(ObjectNode document, List<JsonNode> operations) {
        Set<String> asked = operations.stream()
                .flatMap(operation -> List.of("x-required-scopes", "x-assumed-scopes").stream()
                        .flatMap(key -> operation.path(key).valueStream()))
                .map(scope -> scope.asString(""))
                .collect(Collectors.toSet());
        document.path("components").path("securitySchemes").forEach(scheme -> {
            if (scheme.path("x-scopes") instanceof ObjectNode scopes) {
                scopes.retain(asked);
            }
        });
    }

    private static void keepComponents(ObjectNode document) {
        Set<String> needed = new HashSet<>();
        Deque<JsonNode> unseen = new ArrayDeque<>(List.of(document.path("paths")));
        while (!unseen.isEmpty()) {
            JsonNode part = unseen.pop();
            String reference = part.path("$ref").asString("");
            if (!reference.isEmpty() && needed.add(reference)) {
                unseen.push(document.at(JsonPointer.compile(reference.substring(1))));
            }
            part.forEach(unseen::push);
        }
        document.path("components").propertyStream().forEach(kind -> {
            if (!kind.getKey().equals("securitySchemes")) {
                String folder = "#/components/" + kind.getKey() + "/";
                ((ObjectNode) kind.getValue())
                        .retain(kind.getValue().propertyNames().stream()
                                .filter(name -> needed.contains(folder + name))
                                .toList());
            }
        });
    }
}
