package io.github.gcom4j.spec.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/**
 * Turns schemas into rules, each when it is first needed, as most users need few of them. It is stricter than OpenAPI where
 * the spec means more than OpenAPI can say: integers fit their format, and closed objects hold only the properties they
 * list. It does not skip what it does not know.
 */
public final class SchemaCompiler {
    private static final Set<String> ANNOTATIONS =
            Set.of("description", "title", "default", "example", "deprecated", "readOnly", "writeOnly");
    private static final Rule ANYTHING = (value, found) -> {};

    private final Function<String, JsonNode> document;
    private final boolean closed;
    private final Map<String, Rule> byPointer = new ConcurrentHashMap<>();

    /**
     * Prepares to compile.
     *
     * @param document finds a part of the document by its pointer
     * @param closed whether objects hold only the properties they list, be they open to others or not
     */
    public SchemaCompiler(Function<String, JsonNode> document, boolean closed) {
        this.document = document;
        this.closed = closed;
    }

    /** Returns the rule of the schema at a pointer. */
    public Rule at(String pointer) {
        Rule known = byPointer.get(pointer);
        if (known == null) {
            known = compile(document.apply(pointer));
            byPointer.put(pointer, known);
        }
        return known;
    }

    private Rule compile(JsonNode schema) {
        if (schema.has("$ref")) {
            // Looked up when it is used, since a schema can refer to itself.
            String target = schema.path("$ref").asString();
            return (value, found) -> at(target).check(value, found);
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

    private void add(List<Rule> rules, String keyword, JsonNode limit, JsonNode schema) {
        switch (keyword) {
            case "type", "nullable", "properties", "additionalProperties", "required" -> {}
            case "allOf" -> limit.forEach(part -> rules.add(compile(part)));
            case "items" -> rules.add(ValueRules.each(compile(limit)));
            case "minItems" -> rules.add(ValueRules.minItems(limit.asInt()));
            case "maxItems" -> rules.add(ValueRules.maxItems(limit.asInt()));
            case "maxProperties" -> rules.add(ValueRules.maxProperties(limit.asInt()));
            case "minLength" -> rules.add(TextRules.minLength(limit.asInt()));
            case "maxLength" -> rules.add(TextRules.maxLength(limit.asInt()));
            case "pattern" -> rules.add(TextRules.pattern(limit.asString()));
            case "format" -> rules.addAll(Formats.rules(limit.asString(), schema));
            case "minimum" -> rules.add(ValueRules.minimum(limit.decimalValue()));
            case "maximum" -> rules.add(ValueRules.maximum(limit.decimalValue()));
            case "enum" -> rules.add(ValueRules.oneOf(limit));
            case "x-key-pattern" -> rules.add(ValueRules.eachKey(TextRules.pattern(limit.asString())));
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

    /** What an object may hold beside what it lists, empty where that is nothing. */
    private Optional<Rule> others(JsonNode schema) {
        JsonNode others = schema.path("additionalProperties");
        if (others.isObject()) {
            return Optional.of(compile(others));
        }
        boolean none = others.equals(BooleanNode.FALSE) || (closed && schema.has("properties"));
        return none ? Optional.empty() : Optional.of(ANYTHING);
    }

    private static void requireAnnotation(String keyword) {
        if (!ANNOTATIONS.contains(keyword) && !keyword.startsWith("x-")) {
            throw new IllegalStateException("The keyword of a schema is not known: " + keyword);
        }
    }
}
