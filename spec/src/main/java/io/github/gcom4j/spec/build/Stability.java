package io.github.gcom4j.spec.build;

import io.github.gcom4j.spec.build.derive.OfStability;
import io.github.gcom4j.spec.build.problem.Pointers;
import io.github.gcom4j.spec.build.source.Bundle;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the vendor promises about a part of the spec, by the folder of the file that holds it. Operations and schemas say it as
 * {@code x-stability}; what a published file holds is from the vendor's published spec unless it says otherwise.
 */
final class Stability {
    private static final String FOLDER = "spec/published/";
    private static final String ORIGIN = "x-origin";

    private Stability() {}

    /** A copy of the whole document in which operations and schemas say how stable they are. */
    static ObjectNode marked(Bundle bundle) {
        ObjectNode document = bundle.document();
        members(document.path("paths"), "#/paths")
                .flatMap(path -> members(path.getValue(), path.getKey()))
                .forEach(operation -> mark(bundle, operation, true));
        for (String kind : List.of("schemas", "parameters", "responses")) {
            members(document.path("components").path(kind), "#/components/" + kind)
                    .forEach(component -> mark(bundle, component, kind.equals("schemas")));
        }
        return document;
    }

    private static void mark(Bundle bundle, Map.Entry<String, JsonNode> part, boolean saysStability) {
        if (!(part.getValue() instanceof ObjectNode object)) {
            return;
        }
        boolean published = bundle.position(part.getKey()).file().startsWith(FOLDER);
        if (saysStability) {
            object.put(OfStability.KEY, published ? OfStability.PUBLISHED : OfStability.DOCUMENTED);
        }
        if (published && !object.has(ORIGIN)) {
            object.put(ORIGIN, "published-spec");
        }
    }

    private static Stream<Map.Entry<String, JsonNode>> members(JsonNode node, String pointer) {
        return node.propertyStream()
                .map(member -> Map.entry(Pointers.child(pointer, member.getKey()), member.getValue()));
    }
}
