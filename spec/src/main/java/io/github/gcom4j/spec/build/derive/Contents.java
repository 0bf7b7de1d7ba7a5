package io.github.gcom4j.spec.build.derive;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks things up in a document whose references are sound. */
record Contents(ObjectNode root) {
    List<ObjectNode> tags() {
        return root.path("tags").valueStream().map(ObjectNode.class::cast).toList();
    }

    Stream<JsonNode> operations(String tag) {
        return root.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> operation.path("tags").path(0).asString("").equals(tag));
    }

    ObjectNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return (ObjectNode) (reference.isEmpty() ? node : root.at(reference.substring(1)));
    }

    /** The schema of the JSON in a request or an answer, missing where there is no body. */
    static JsonNode jsonSchema(JsonNode message) {
        return message.path("content").path("application/json").path("schema");
    }

    /** The name of a component schema, empty where the schema stands in place. */
    static String name(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** The answers of an operation with their references followed. */
    Stream<Map.Entry<String, ObjectNode>> responses(JsonNode operation) {
        return operation
                .path("responses")
                .propertyStream()
                .map(response -> Map.entry(response.getKey(), resolved(response.getValue())));
    }

    String javaType(JsonNode schema) {
        if (!name(schema).isEmpty()) {
            return name(schema);
        }
        String format = schema.path("format").asString("");
        return switch (schema.path("type").asString("")) {
            case "integer" -> format.equals("int64") ? "long" : "int";
            case "boolean" -> "boolean";
            case "number" -> "BigDecimal";
            case "array" -> "List<" + javaType(schema.path("items")) + ">";
            default -> format.equals("date-time") ? "Instant" : "String";
        };
    }
}
