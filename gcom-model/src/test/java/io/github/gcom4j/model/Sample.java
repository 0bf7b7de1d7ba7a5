package io.github.gcom4j.model;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON of a schema in which every property has a value that keeps to the limits of the spec. */
final class Sample {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of("abc", "a:b", "10.0.0.0/8", "1.3.1");

    private Sample() {}

    static ObjectNode of(String schema) {
        ObjectNode object = NODES.objectNode();
        Spec.properties(schema).forEach(property -> object.set(property.getKey(), value(property.getValue())));
        return object;
    }

    static JsonNode value(JsonNode reference) {
        JsonNode schema = Spec.resolve(reference);
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (schema.get("type").stringValue()) {
            case "string" -> NODES.stringNode(text(schema));
            case "integer" -> NODES.numberNode(1);
            case "number" -> NODES.numberNode(1.25);
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> NODES.arrayNode().add(value(schema.get("items")));
            default -> object(schema);
        };
    }

    private static ObjectNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        if (schema.path("additionalProperties").isObject()) {
            object.set("abc", value(schema.get("additionalProperties")));
        } else if (schema.has("additionalProperties") && !schema.has("properties")) {
            object.put("abc", 1).putNull("def");
        }
        schema.path("properties").properties().forEach(child -> object.set(child.getKey(), value(child.getValue())));
        return object;
    }

    private static String text(JsonNode schema) {
        if (schema.path("format").asString("").equals("date-time")) {
            int digits = schema.get("x-fraction-digits").intValue();
            return "2024-02-29T23:59:58" + (digits == 0 ? "" : "." + "123456".substring(0, digits)) + "Z";
        }
        String pattern = schema.path("pattern").asString("");
        return TEXTS.stream()
                .filter(candidate -> candidate.matches(pattern) || pattern.isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
