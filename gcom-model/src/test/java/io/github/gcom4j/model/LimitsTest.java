package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every limit of the spec is checked when a value is built, and the message names property, value and rule. */
class LimitsTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A value just beyond one limit. */
    record Violation(SpecValues.Property property, JsonNode value, String rule, String shown) {
        @Override
        public String toString() {
            return property + " " + rule;
        }
    }

    static List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        SpecValues.allProperties(SpecValues.values()).forEach(property -> {
            collectText(property, found);
            collectSize(property, found);
            collectContent(property, found);
        });
        return found;
    }

    static List<SpecValues.Property> requiredProperties() {
        return SpecValues.allProperties(SpecValues.requests()).stream()
                .filter(property -> property.isRequired()
                        && !property.definition().text("type").equals("array"))
                .toList();
    }

    static List<String> values() {
        return SpecValues.values();
    }

    @ParameterizedTest
    @MethodSource("violations")
    void aBrokenLimitIsRefusedWithPropertyValueAndRuleInWords(Violation violation) {
        SpecValues.Property property = violation.property();
        ObjectNode json = Sample.of(property.schema()).set(property.name(), violation.value());

        assertThat(refusal(json, property.schema()))
                .startsWith(property.toString())
                .contains(violation.rule())
                .contains(violation.shown());
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatKeepsToTheLimitsIsBuilt(String schema) {
        assertThat(Twin.of(Sample.of(schema), SpecValues.type(schema))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("requiredProperties")
    void aMissingRequiredPropertyIsRefusedByName(SpecValues.Property property) {
        ObjectNode json = Sample.of(property.schema());
        json.remove(property.name());

        assertThat(refusal(json, property.schema())).contains(property.schema(), "[" + property.name() + "]");
    }

    @Test
    void theSpecHasLimitsOfEveryKind() {
        assertThat(violations())
                .extracting(
                        violation -> violation.rule().replaceAll("[0-9]+.*", "").strip())
                .contains("must have at least", "must have at most", "must be at least")
                .hasSizeGreaterThan(20);
    }

    private static void collectText(SpecValues.Property property, List<Violation> found) {
        JsonNode limits = property.definition().node().json();
        if (limits.has("minLength")) {
            found.add(new Violation(property, NODES.stringNode(""), "must have at least 1 character", "\"\""));
        }
        if (limits.has("maxLength")) {
            int limit = limits.get("maxLength").intValue();
            found.add(new Violation(
                    property,
                    NODES.stringNode("a".repeat(limit + 1)),
                    "must have at most " + limit + " characters",
                    "\"" + "a".repeat(Math.min(limit + 1, 100))));
        }
        if (limits.has("pattern")) {
            String rule = words(limits, "x-pattern-description");
            found.add(new Violation(property, NODES.stringNode("no no"), rule, "\"no no\""));
            found.add(new Violation(property, NODES.stringNode("abc\n"), rule, "\"abc\n\""));
        }
        if (limits.has("minimum")) {
            long below = limits.get("minimum").longValue() - 1;
            found.add(new Violation(
                    property, NODES.numberNode(below), "must be at least " + (below + 1), "\"" + below + "\""));
        }
    }

    private static void collectSize(SpecValues.Property property, List<Violation> found) {
        JsonNode limits = property.definition().node().json();
        // An optional list that is empty is not sent.
        if (limits.has("minItems") && property.isRequired()) {
            found.add(new Violation(property, NODES.arrayNode(), "must have at least 1 entry", ""));
        }
        if (limits.has("maxProperties")) {
            int limit = limits.get("maxProperties").intValue();
            ObjectNode tooMany = NODES.objectNode();
            for (int i = 0; i <= limit; i++) {
                tooMany.put("k" + i, "v");
            }
            found.add(
                    new Violation(property, tooMany, "must have at most " + limit + " entries", "has " + (limit + 1)));
        }
    }

    private static void collectContent(SpecValues.Property property, List<Violation> found) {
        JsonNode limits = property.definition().node().json();
        if (limits.at("/items/pattern").isString()) {
            JsonNode bad = NODES.arrayNode().add("no no");
            String rule = words(limits.get("items"), "x-pattern-description");
            found.add(new Violation(property, bad, rule, "[0] \"no no\""));
        }
        if (limits.at("/additionalProperties/pattern").isString()) {
            JsonNode bad = NODES.objectNode().put("k", "no no");
            String rule = words(limits.get("additionalProperties"), "x-pattern-description");
            found.add(new Violation(property, bad, rule, "[\"k\"] \"no no\""));
        }
        if (limits.has("x-key-pattern")) {
            JsonNode bad = NODES.objectNode().put("no no", "v");
            String rule = words(limits, "x-key-pattern-description");
            found.add(new Violation(property, bad, rule, " key \"no no\""));
        }
    }

    private static String words(JsonNode limits, String extension) {
        return " must " + limits.get(extension).stringValue();
    }

    private static String refusal(ObjectNode json, String schema) {
        Throwable thrown = catchThrowable(() -> Twin.of(json, SpecValues.type(schema)));
        assertThat(thrown).hasRootCauseInstanceOf(IllegalArgumentException.class);
        return String.valueOf(Twin.cause(thrown).getMessage());
    }
}
