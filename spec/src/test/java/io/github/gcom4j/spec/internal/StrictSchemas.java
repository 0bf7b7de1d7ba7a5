package io.github.gcom4j.spec.internal;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes schemas say what the spec means but JSON Schema does not see: objects hold only the properties they list,
 * integers fit their format, a nullable reference may be null, and keys match the pattern given for them.
 */
final class StrictSchemas {
    private static final Map<String, List<Number>> RANGES = Map.of(
            "int32", List.of(Integer.MIN_VALUE, Integer.MAX_VALUE), "int64", List.of(Long.MIN_VALUE, Long.MAX_VALUE));

    private StrictSchemas() {}

    static JsonNode of(JsonNode document) {
        JsonNode copy = document.deepCopy();
        tighten(copy);
        return copy;
    }

    private static void tighten(JsonNode node) {
        node.values().forEach(StrictSchemas::tighten);
        if (node instanceof ObjectNode schema) {
            close(schema);
            limit(schema);
            admitNull(schema);
            checkKeys(schema);
        }
    }

    private static void close(ObjectNode schema) {
        if (schema.path("properties").isObject()
                && schema.path("type").asString("").equals("object")
                && !schema.path("additionalProperties").isObject()) {
            schema.put("additionalProperties", false);
        }
    }

    private static void limit(ObjectNode schema) {
        List<Number> range = RANGES.get(schema.path("format").asString(""));
        if (range != null) {
            putIfAbsent(schema, "minimum", range.get(0));
            putIfAbsent(schema, "maximum", range.get(1));
        }
    }

    private static void putIfAbsent(ObjectNode schema, String limit, Number value) {
        if (!schema.has(limit)) {
            schema.put(limit, value.longValue());
        }
    }

    /** In OpenAPI 3.0 nullable has no effect beside a reference, which the spec wraps in allOf. */
    private static void admitNull(ObjectNode schema) {
        if (schema.path("nullable").asBoolean(false) && schema.has("allOf")) {
            JsonNode allOf = schema.remove("allOf");
            ArrayNode either = schema.putArray("anyOf");
            either.addObject().put("type", "object").put("nullable", true).put("maxProperties", 0);
            either.addObject().set("allOf", allOf);
        }
    }

    private static void checkKeys(ObjectNode schema) {
        schema.optional("x-key-pattern")
                .ifPresent(pattern -> schema.putObject("propertyNames").set("pattern", pattern));
    }
}
