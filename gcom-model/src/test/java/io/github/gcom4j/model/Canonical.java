package io.github.gcom4j.model;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as compact text with sorted keys, so that two texts are equal when their trees are, digits of numbers included. */
final class Canonical {
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Canonical() {}

    /** Parses JSON without touching a digit. */
    static JsonNode exactNumbers(String text) {
        return EXACT.readTree(text);
    }

    static String text(JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream()
                    .sorted(Comparator.comparing(Map.Entry::getKey))
                    .map(entry -> '"' + entry.getKey() + "\":" + text(entry.getValue()))
                    .collect(joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(Canonical::text).collect(joining(",", "[", "]"));
        }
        return node.toString();
    }
}
