package io.github.gcom4j.testkit.internal.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Turns the schemas of the spec into rules. It is stricter than OpenAPI where the spec means more than OpenAPI can say:
 * objects hold only the properties they list, and integers fit their format. It does not skip what it does not know.
 */
final class SchemaCompiler {
    private static final Set<String> ANNOTATIONS =
            Set.of("description", "title", "default", "example", "deprecated", "readOnly", "writeOnly");
    private static final Rule ANYTHING = (value, found) -> {};

    private final JsonNode document;
    private final Map<String, Supplier<Rule>> references = new HashMap<>();

    SchemaCompiler(JsonNode document) {
        this.document = document;
    }

    /** Compiles the schema at a JSON pointer. */
    synchronized Rule compile(String pointer) {
        return compile(document.at(pointer));
    }

    private Rule compile(JsonNode schema) {
        if (schema.has("$ref")) {
            Supplier<Rule> target = reference(schema.path("$ref").asString());
            return (value, found) -> target.get().check(value, found);
        }
        List<Rule> rules = new ArrayList<>();
        schema.properties().forEach(keyword -> add(rules, keyword.getKey(), keyword.getValue(), schema));
        boolean holdsProperties =
                schema.has("properties") || schema.has("additionalProperties") || schema.has("required");
        if (holdsProperties) {
            rules.add(object(schema));
        }
        SchemaType type = SchemaType.named(schema.path("type").asString(""));
        return new SchemaRule(schema.path("nullable").asBoolean(false), type, List.copyOf(rules));
    }

    private Supplier<Rule> reference(String target) {
        Supplier<Rule> known = references.get(target);
        if (known == null) {
            known = Lazy.of(() -> compile(target.substring(1)));
            references.put(target, known);
        }
        return known;
    }

    private void add(List<Rule> rules, String keyword, JsonNode limit, JsonNode schema) {
        switch (keyword) {
            case "type", "nullable", "properties", "additionalProperties", "required" -> {}
            case "allOf" -> limit.forEach(part -> rules.add(compile(part)));
            case "items" -> rules.add(Limits.each(compile(limit)));
            case "minItems" -> rules.add(Limits.minItems(limit.asInt()));
            case "maxItems" -> rules.add(Limits.maxItems(limit.asInt()));
            case "maxProperties" -> rules.add(Limits.maxProperties(limit.asInt()));
            case "minLength" -> rules.add(TextRules.minLength(limit.asInt()));
            case "maxLength" -> rules.add(TextRules.maxLength(limit.asInt()));
            case "pattern" -> rules.add(TextRules.pattern(limit.asString()));
            case "format" -> rules.addAll(Formats.rules(limit.asString(), schema));
            case "minimum" -> rules.add(Limits.minimum(limit.decimalValue()));
            case "maximum" -> rules.add(Limits.maximum(limit.decimalValue()));
            case "enum" -> rules.add(Limits.oneOf(limit));
            case "x-key-pattern" -> rules.add(Limits.eachKey(TextRules.pattern(limit.asString())));
            default -> requireAnnotation(keyword);
        }
    }

    private ObjectRule object(JsonNode schema) {
        Map<String, Rule> properties = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(each -> properties.put(each.getKey(), compile(each.getValue())));
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        return new ObjectRule(required, properties, others(schema));
    }

    private Optional<Rule> others(JsonNode schema) {
        JsonNode others = schema.path("additionalProperties");
        boolean closed = others.isMissingNode() && schema.has("properties");
        if (closed || others.equals(JsonNodeFactory.instance.booleanNode(false))) {
            return Optional.empty();
        }
        return Optional.of(others.isObject() ? compile(others) : ANYTHING);
    }

    private static void requireAnnotation(String keyword) {
        if (!ANNOTATIONS.contains(keyword) && !keyword.startsWith("x-")) {
            throw new IllegalStateException("The fake does not know the keyword " + keyword + " of a schema");
        }
    }
}
