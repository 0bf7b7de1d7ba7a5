package io.github.gcom4j.contracts;

import io.github.gcom4j.client.paging.Page;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares what the caller got with what was answered. Absent, null and empty count as the same here. */
final class Received {
    private Received() {}

    static void holds(@Nullable Object value, JsonNode body) {
        if (value == null) {
            return;
        }
        JsonNode actual = compact(PactJson.wire(value instanceof Page<?> page ? page.items() : value));
        // Lists reach the caller without the page around them.
        JsonNode expected = compact(PactJson.wire(actual.isArray() && body.isObject() ? body.path("items") : body));
        if (!actual.equals(expected)) {
            throw new AssertionError("The caller gets\n" + actual + "\ninstead of\n" + expected);
        }
    }

    private static JsonNode compact(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(element -> copy.add(compact(element)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                JsonNode value = compact(member.getValue());
                if (!value.isNull() && !(value.isContainer() && value.isEmpty())) {
                    copy.set(member.getKey(), value);
                }
            }
            return copy;
        }
        return node;
    }
}
