package io.github.gcom4j.spec.build.derive;

import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves the answers in JSON, as a method returns one type: other media types, and the parameters that ask for them. What reads
 * another one is written by hand.
 */
final class JsonAnswers implements Derivation {

    @Override
    public List<Problem> derive(ObjectNode document) {
        document.path("paths").valueStream().flatMap(JsonNode::valueStream).forEach(operation -> {
            if (operation.path("parameters") instanceof ArrayNode parameters) {
                parameters.removeIf(parameter -> parameter.has("x-media-type"));
            }
            operation.path("responses").forEach(response -> {
                if (response.path("content") instanceof ObjectNode content) {
                    content.retain("application/json");
                }
            });
        });
        return List.of();
    }
}
