package io.github.gcom4j.model;

import io.github.gcom4j.spec.SpecSchema;
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
        return object(SpecValues.schema(schema));
    }

    static JsonNode value(SpecSchema schema) {
        if (!schema.keyword("enum").isEmpty()) {
            return schema.keyword("enum").get(0);
        }
        return switch (schema.text("type")) {
            case "string" -> NODES.stringNode(text(schema));
            case "integer" -> NODES.numberNode(1);
            case "number" -> NODES.numberNode(1.25);
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> NODES.arrayNode().add(value(schema.items()));
            default -> object(schema);
        };
    }

    private static ObjectNode object(SpecSchema schema) {
        ObjectNode object = NODES.objectNode();
        JsonNode others = schema.additional().node().json();
        if (others.isObject()) {
            object.set("abc", value(schema.additional()));
        } else if (schema.properties().isEmpty() && !others.isMissingNode()) {
            object.put("abc", 1).putNull("def");
        }
        schema.properties().forEach(child -> object.set(child.getKey(), value(child.getValue())));
        return object;
    }

    private static String text(SpecSchema schema) {
        if (schema.text("format").equals("date-time")) {
            int digits = schema.keyword("x-fraction-digits").intValue();
            return "2024-02-29T23:59:58" + (digits == 0 ? "" : "." + "123456".substring(0, digits)) + "Z";
        }
        String pattern = schema.text("pattern");
        return TEXTS.stream()
                .filter(candidate -> candidate.matches(pattern) || pattern.isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
