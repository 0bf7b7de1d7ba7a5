package io.github.gcom4j.model;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
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

    /** What counts: nulls and empty containers are absent (ADR 0003), 12.0 is 12, and a flag is 0 or 1. It changes what it is given. */
    static String present(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.forEach(Canonical::present);
            object.removeIf(member -> member.isNull() || (member.isContainer() && member.isEmpty()));
            object.properties().stream()
                    .filter(member ->
                            member.getValue().isNumber() || member.getValue().isBoolean())
                    .toList()
                    .forEach(member -> object.put(member.getKey(), plain(member.getValue())));
        } else {
            node.forEach(Canonical::present);
        }
        return text(node);
    }

    private static BigDecimal plain(JsonNode number) {
        return number.isBoolean()
                ? BigDecimal.valueOf(number.booleanValue() ? 1 : 0)
                : number.decimalValue().stripTrailingZeros();
    }
}
