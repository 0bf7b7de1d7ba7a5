package io.github.gcom4j.contracts.baseline;

import io.github.gcom4j.spec.SpecSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Finds what breaks who sends, or who reads, values of a schema. Senders mind what becomes narrower, readers what becomes
 * wider, and both mind what changes the generated code.
 */
final class SchemaChanges {
    private static final List<String> LOWER_LIMITS = List.of("minLength", "minItems", "minProperties", "minimum");
    private static final List<String> UPPER_LIMITS = List.of("maxLength", "maxItems", "maxProperties", "maximum");
    /** Formats that the generated code has no type of its own for. */
    private static final List<String> TEXTS = List.of("uuid", "uri");

    private static final List<String> SHAPING = List.of("x-int-boolean", "x-patch", "x-secret");

    private final boolean answered;
    private final Breaks breaks;

    SchemaChanges(boolean answered, Breaks breaks) {
        this.answered = answered;
        this.breaks = breaks;
    }

    void compare(SpecSchema was, SpecSchema is) {
        String pointer = was.node().pointer();
        if (!was.node().exists()
                || isSameScalar(was, is)
                || !breaks.isNew(answered + pointer + " " + is.node().pointer())) {
            return;
        }
        breaks.addIf(answered && !was.isNullable() && is.isNullable(), pointer, "it may be null now");
        breaks.addIf(!answered && was.isNullable() && !is.isNullable(), pointer, "it must not be null any more");
        if (!was.text("type").equals(is.text("type"))) {
            breaks.add(pointer, "the type is now " + is.text("type") + " instead of " + was.text("type"));
            return;
        }
        SHAPING.forEach(word -> breaks.addIf(shaped(was, word) != shaped(is, word), pointer, word + " changed"));
        values(pointer, was, is);
        text(pointer, was, is);
        limits(pointer, was, is);
        properties(was.target().node().pointer(), was, is);
        map(pointer, was, is);
        compare(was.items(), is.items());
    }

    /** An extension stands beside a wrapped reference, not behind it. */
    private static boolean shaped(SpecSchema schema, String extension) {
        return schema.node().json().path(extension).asBoolean(false)
                || schema.keyword(extension).asBoolean(false);
    }

    /** Most of a spec is, and what holds no other schema need not be looked at keyword by keyword. */
    private static boolean isSameScalar(SpecSchema was, SpecSchema is) {
        JsonNode json = was.node().json();
        return !json.has("allOf")
                && !json.has("properties")
                && !json.has("items")
                && !json.has(SpecSchema.ADDITIONAL)
                && json.equals(is.node().json());
    }

    private void values(String pointer, SpecSchema was, SpecSchema is) {
        Set<String> old = values(was);
        Set<String> now = values(is);
        breaks.addIf(!answered && old.isEmpty() && !now.isEmpty(), pointer, "it is now one of " + now);
        breaks.addIf(answered && !old.isEmpty() && now.isEmpty(), pointer, "it is no enum any more");
        if (old.isEmpty() || now.isEmpty()) {
            return;
        }
        old.stream()
                .filter(value -> !now.contains(value))
                .forEach(value -> breaks.add(pointer, "the value " + value + " is gone"));
        now.stream()
                .filter(value -> answered && !old.contains(value))
                .forEach(value -> breaks.add(pointer, "the value " + value + " is new, which readers do not know"));
    }

    private static Set<String> values(SpecSchema schema) {
        return schema.keyword("enum")
                .valueStream()
                .map(value -> value.asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void text(String pointer, SpecSchema was, SpecSchema is) {
        for (String word : List.of("format", "pattern", "x-key-pattern")) {
            String before = was.text(word);
            String after = is.text(word);
            boolean harmless = word.equals("format")
                    ? !answered && after.isEmpty() && TEXTS.contains(before)
                    : answered ? before.isEmpty() : after.isEmpty();
            breaks.addIf(!before.equals(after) && !harmless, pointer, "the " + word + " is now \"" + after + "\"");
        }
        JsonNode before = was.keyword("default");
        breaks.addIf(
                !answered && !before.isMissingNode() && !before.equals(is.keyword("default")),
                pointer,
                "the default is now " + is.keyword("default"));
    }

    private void limits(String pointer, SpecSchema was, SpecSchema is) {
        if (answered) {
            return;
        }
        LOWER_LIMITS.forEach(word -> breaks.addIf(
                limit(is, word, Double.NEGATIVE_INFINITY) > limit(was, word, Double.NEGATIVE_INFINITY),
                pointer,
                "the " + word + " is now " + is.keyword(word)));
        UPPER_LIMITS.forEach(word -> breaks.addIf(
                limit(is, word, Double.POSITIVE_INFINITY) < limit(was, word, Double.POSITIVE_INFINITY),
                pointer,
                "the " + word + " is now " + is.keyword(word)));
    }

    private static double limit(SpecSchema schema, String word, double none) {
        return schema.keyword(word).asDouble(none);
    }

    private void properties(String pointer, SpecSchema was, SpecSchema is) {
        Map<String, SpecSchema> now =
                is.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        was.properties().forEach(property -> {
            String name = property.getKey();
            SpecSchema counterpart = now.get(name);
            if (counterpart == null) {
                breaks.add(pointer + "/properties/" + name, "the property is gone");
                return;
            }
            breaks.addIf(
                    !was.requires(name) && is.requires(name), pointer + "/properties/" + name, "it is required now");
            breaks.addIf(
                    answered && was.requires(name) && !is.requires(name),
                    pointer + "/properties/" + name,
                    "it may be absent now");
            compare(property.getValue(), counterpart);
        });
        now.keySet().stream()
                .filter(name -> !answered && is.requires(name))
                .filter(name ->
                        !was.target().node().child("properties").child(name).exists())
                .forEach(name -> breaks.add(pointer + "/properties", "the property " + name + " is new and required"));
    }

    private void map(String pointer, SpecSchema was, SpecSchema is) {
        JsonNode before = was.keyword(SpecSchema.ADDITIONAL);
        JsonNode after = is.keyword(SpecSchema.ADDITIONAL);
        if (before.isObject() && after.isObject()) {
            compare(was.additional(), is.additional());
        } else {
            breaks.addIf(
                    isOpen(before) && !before.equals(after),
                    pointer + "/" + SpecSchema.ADDITIONAL,
                    "it is now " + after);
        }
    }

    private static boolean isOpen(JsonNode additional) {
        return additional.isObject() || additional.asBoolean(false);
    }
}
