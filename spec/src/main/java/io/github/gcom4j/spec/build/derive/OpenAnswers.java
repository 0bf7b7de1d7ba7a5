package io.github.gcom4j.spec.build.derive;

import io.github.gcom4j.spec.build.problem.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens the objects of answers with {@code additionalProperties}, as the service adds properties at any time and clients of some
 * generators refuse what an object does not list.
 */
final class OpenAnswers implements Derivation {

    @Override
    public List<Problem> derive(ObjectNode document) {
        Deque<JsonNode> unseen = new ArrayDeque<>();
        document.path("paths")
                .forEach(item -> item.forEach(operation ->
                        unseen.addAll(operation.path("responses").valueStream().toList())));
        Set<String> seen = new HashSet<>();
        while (!unseen.isEmpty()) {
            JsonNode part = unseen.pop();
            if (part instanceof ObjectNode schema && schema.has("properties") && !schema.has("additionalProperties")) {
                schema.put("additionalProperties", true);
            }
            String reference = part.path("$ref").asString("");
            if (!reference.isEmpty() && seen.add(reference)) {
                unseen.push(document.at(JsonPointer.compile(reference.substring(1))));
            }
            part.properties().stream()
                    .filter(entry -> !entry.getKey().startsWith("example"))
                    .forEach(entry -> unseen.push(entry.getValue()));
            if (part.isArray()) {
                part.forEach(unseen::push);
            }
        }
        return List.of();
    }
}
