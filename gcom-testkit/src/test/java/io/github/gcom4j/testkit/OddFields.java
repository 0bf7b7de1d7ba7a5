package io.github.gcom4j.testkit;

import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of an operation, in each of which one field has a value that a careless reader would stumble over. */
final class OddFields {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a b",
            "\u0000",
            "\n",
            "é\ud83d\ude00",
            "\"<%s>{}\\",
            "x".repeat(3000),
            "null",
            "-1",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999+14:00",
            "https://own.example/a?b=c#d",
            "https://",
            "http://[",
            "own.example",
            "mailto:a@b",
            "mystack",
            "latest");

    private static final List<Long> NUMBERS = List.of(
            0L,
            -1L,
            1L,
            (long) Integer.MAX_VALUE,
            (long) Integer.MIN_VALUE,
            Integer.MAX_VALUE + 1L,
            Long.MAX_VALUE,
            Long.MIN_VALUE);

    private OddFields() {}

    /** Returns the texts that a parameter can be given. */
    static List<String> texts() {
        List<String> texts = new ArrayList<>(TEXTS);
        NUMBERS.forEach(number -> texts.add(number.toString()));
        return texts;
    }

    /** Returns the bodies of an operation that differ from a right one in one field. */
    static List<String> bodies(SpecOperation operation, String right) {
        List<String> bodies = new ArrayList<>();
        operation
                .requestBody()
                .flatMap(SpecMessage::body)
                .ifPresent(
                        schema -> variants(schema, Json.mapper().readTree(right), body -> bodies.add(body.toString())));
        return bodies;
    }

    private static void variants(SpecSchema schema, JsonNode right, Consumer<JsonNode> taker) {
        schema.properties().forEach(property -> {
            Consumer<JsonNode> withField = value -> taker.accept(with(right, property.getKey(), value));
            values(property.getValue(), right.path(property.getKey()), withField);
        });
    }

    private static void values(SpecSchema schema, JsonNode right, Consumer<JsonNode> taker) {
        taker.accept(JSON.nullNode());
        switch (schema.text("type")) {
            case "integer", "number" -> NUMBERS.forEach(number -> taker.accept(JSON.numberNode(number)));
            case "boolean" -> List.of(true, false).forEach(value -> taker.accept(JSON.booleanNode(value)));
            case "array" -> {
                taker.accept(JSON.arrayNode());
                values(schema.items(), right.path(0), value -> taker.accept(array(value)));
                values(
                        schema.items(),
                        right.path(0),
                        value -> taker.accept(array(value).add(value)));
            }
            case "object" -> {
                taker.accept(JSON.objectNode());
                variants(schema, right.isObject() ? right : JSON.objectNode(), taker);
                TEXTS.forEach(text -> taker.accept(JSON.objectNode().put(text, "a")));
                TEXTS.forEach(text -> taker.accept(JSON.objectNode().put("a", text)));
            }
            default -> {
                TEXTS.forEach(text -> taker.accept(JSON.stringNode(text)));
                schema.keyword("enum").forEach(taker);
            }
        }
    }

    private static ArrayNode array(JsonNode value) {
        return JSON.arrayNode().add(value);
    }

    private static ObjectNode with(JsonNode object, String field, JsonNode value) {
        ObjectNode changed = ((ObjectNode) object).deepCopy();
        changed.set(field, value);
        return changed;
    }
}
