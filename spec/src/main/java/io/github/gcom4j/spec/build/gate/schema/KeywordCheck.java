package io.github.gcom4j.spec.build.gate.schema;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.Grammar;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Keywords have values of the kind that OpenAPI gives them, and limits suit their type and one another. */
public final class KeywordCheck implements GateCheck {

    private static final Map<String, String> TYPE_OF_LIMIT = Map.of(
            "minLength", "string",
            "maxLength", "string",
            "pattern", "string",
            "minItems", "array",
            "maxItems", "array",
            "maxProperties", "object",
            "minimum", "number",
            "maximum", "number");

    private static final Set<String> COUNTS =
            Set.of("minLength", "maxLength", "minItems", "maxItems", "maxProperties", "x-fraction-digits");

    private static final Set<String> FLAGS = Set.of(
            "nullable",
            "deprecated",
            "x-secret",
            "x-int-boolean",
            "x-patch",
            "x-always-present",
            "x-optional-when-read",
            "x-required-when-sent");

    private static final Set<String> LISTS = Set.of(
            "enum", "tags", "allOf", "parameters", "security", "servers", "x-required-scopes", "x-assumed-scopes");

    private static final Set<String> OBJECTS = Set.of(
            "properties",
            "items",
            "responses",
            "content",
            "schema",
            "headers",
            "components",
            "paths",
            "examples",
            "requestBody",
            "info",
            "x-rate-limit",
            "x-scopes",
            "x-further-scopes",
            "x-origins",
            "contact",
            "license");

    private static final Set<String> OF_ANY_TYPE = Set.of(
            "example",
            "default",
            "x-service-default",
            "value",
            "minimum",
            "maximum",
            "additionalProperties",
            "required");

    @Override
    public List<Problem> problems(SpecDocument spec) {
        List<Problem> problems = new ArrayList<>();
        spec.places().stream().filter(KeywordCheck::hasKeywords).forEach(place -> {
            place.node().properties().forEach(entry -> checkKind(place, entry.getKey(), entry.getValue(), problems));
            if (place.kind() == ObjectKind.SCHEMA) {
                checkLimits(place, problems);
            }
        });
        return problems;
    }

    private static boolean hasKeywords(Place place) {
        return place.kind() != ObjectKind.PATH_ITEM && place.kind() != ObjectKind.COMPONENTS;
    }

    private static void checkKind(Place place, String key, JsonNode value, List<Problem> problems) {
        String kind = kind(place, key);
        boolean holds =
                switch (kind) {
                    case "a whole number that is not negative" -> value.isIntegralNumber() && value.asInt(-1) >= 0;
                    case "a number" -> value.isNumber();
                    case "true or false" -> value.isBoolean();
                    case "a list" -> value.isArray();
                    case "an object" -> value.isObject();
                    case "a text" -> value.isString();
                    default -> true;
                };
        if (!holds) {
            problems.add(place.problem(key + " must be " + kind + ", not " + value));
        }
    }

    private static String kind(Place place, String key) {
        if (COUNTS.contains(key)) {
            return "a whole number that is not negative";
        }
        if (key.equals("minimum") || key.equals("maximum")) {
            return "a number";
        }
        if (FLAGS.contains(key) || (key.equals("required") && place.kind() != ObjectKind.SCHEMA)) {
            return "true or false";
        }
        if (LISTS.contains(key) || key.equals("required")) {
            return "a list";
        }
        if (OF_ANY_TYPE.contains(key)) {
            return "anything";
        }
        return OBJECTS.contains(key) || Grammar.isSlot(place.kind(), key) ? "an object" : "a text";
    }

    private static void checkLimits(Place schema, List<Problem> problems) {
        String type = schema.text("type").equals("integer") ? "number" : schema.text("type");
        TYPE_OF_LIMIT.forEach((limit, needed) -> {
            if (schema.node().has(limit) && !needed.equals(type)) {
                problems.add(schema.problem(limit + " is for the type " + needed));
            }
        });
        for (String what : List.of("Length", "Items", "imum")) {
            JsonNode least = schema.node().path("min" + what);
            JsonNode most = schema.node().path("max" + what);
            if (least.isNumber() && most.isNumber() && exceeds(least.decimalValue(), most.decimalValue())) {
                problems.add(schema.problem("min" + what + " is greater than max" + what));
            }
        }
    }

    private static boolean exceeds(BigDecimal least, BigDecimal most) {
        return least.compareTo(most) > 0;
    }
}
