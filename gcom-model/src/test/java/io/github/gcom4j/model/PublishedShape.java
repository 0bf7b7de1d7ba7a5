package io.github.gcom4j.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random answers in the shape the vendor's published description gives them, which is not that of our spec. */
final class PublishedShape {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode SHAPES = read();
    /** What a value must have to be one. */
    private static final Map<String, List<String>> IDENTITIES = Map.of(
            "Stack", List.of("id", "slug"),
            "Organization", List.of("id", "slug"),
            "Region", List.of("id", "slug"),
            "Plugin", List.of("pluginSlug"),
            "AccessPolicy", List.of("id"),
            "Token", List.of("id"),
            "CreatedToken", List.of("id"),
            "GrafanaApiKey", List.of("id"),
            "BilledUsageItem", List.of("id"));

    private final Random random;
    private final double damage;

    PublishedShape(Random random, double damage) {
        this.random = random;
        this.damage = damage;
    }

    static List<String> names() {
        return List.copyOf(SHAPES.propertyNames());
    }

    ObjectNode answer(String name) {
        ObjectNode answer = object(Objects.requireNonNull(SHAPES.get(name)));
        JsonNode item = SHAPES.at("/" + name + "/properties/items/items/use");
        if (item.isString()) {
            // A list has items, and at least one of them is one.
            ArrayNode items = answer.path("items") instanceof ArrayNode list ? list : answer.putArray("items");
            items.add(answer(item.stringValue()));
        }
        return identified(name, answer);
    }

    private static ObjectNode identified(String name, ObjectNode answer) {
        for (String property : IDENTITIES.getOrDefault(name, List.of())) {
            boolean isText = property.endsWith("lug")
                    || List.of("AccessPolicy", "Token", "CreatedToken").contains(name);
            answer.set(property, isText ? NODES.stringNode("abc") : NODES.numberNode(7));
        }
        return answer;
    }

    private ObjectNode object(JsonNode shape) {
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> property : shape.path("properties").properties()) {
            if (random.nextDouble() < 0.8) {
                object.set(property.getKey(), value(property.getValue()));
            }
        }
        if (shape.has("additionalProperties")) {
            object.set("k" + random.nextInt(9), value(shape.get("additionalProperties")));
        }
        return object;
    }

    private JsonNode value(JsonNode shape) {
        if (random.nextDouble() < damage) {
            return anything(2);
        }
        if (shape.path("nullable").asBoolean(false) && random.nextInt(4) == 0) {
            return NODES.nullNode();
        }
        if (shape.has("use")) {
            return answer(shape.get("use").stringValue());
        }
        if (shape.has("enum") && random.nextInt(10) > 0) {
            return shape.get("enum").get(random.nextInt(shape.get("enum").size()));
        }
        return switch (shape.path("type").asString("object")) {
            case "string" -> NODES.stringNode(text(shape));
            case "integer" -> NODES.numberNode(random.nextInt(1_000_000));
            case "number" ->
                random.nextBoolean()
                        ? NODES.numberNode(random.nextInt(1_000_000))
                        : NODES.numberNode(BigDecimal.valueOf(random.nextInt(100_000), 2));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "array" -> list(shape.path("items"));
            default -> object(shape);
        };
    }

    private String text(JsonNode shape) {
        return shape.path("format").asString("").equals("date-time")
                ? "2024-02-29T23:59:58." + (100 + random.nextInt(900)) + "Z"
                : List.of("", "abc", "7", "true", "2024-02-29").get(random.nextInt(5));
    }

    private JsonNode list(JsonNode items) {
        List<JsonNode> values =
                random.ints(random.nextInt(4)).mapToObj(unused -> value(items)).toList();
        return NODES.arrayNode().addAll(values);
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(BigDecimal.valueOf(random.nextInt(), random.nextInt(6)));
            case 4 -> NODES.stringNode("abc");
            case 5 -> NODES.stringNode("2024-02-29T23:59:58.123Z");
            case 6 -> NODES.arrayNode().addAll(List.of(anything(depth - 1), anything(depth - 1)));
            default -> NODES.objectNode().set("abc", anything(depth - 1));
        };
    }

    private static JsonNode read() {
        try (InputStream json = PublishedShape.class.getResourceAsStream("/published-shapes.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
