package io.github.gcom4j.spec.build.derive;

import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Repeats the values of each enum as {@code x-extensible-enum}, the extension by which tools know that more may come. The enum
 * stays, as most generators make constants of nothing else.
 */
final class OpenEnums implements Derivation {

    @Override
    public List<Problem> derive(ObjectNode document) {
        for (JsonNode schema : document.path("components").path("schemas")) {
            if (schema.has("enum")) {
                ((ObjectNode) schema)
                        .set("x-extensible-enum", schema.path("enum").deepCopy());
            }
        }
        return List.of();
    }
}
