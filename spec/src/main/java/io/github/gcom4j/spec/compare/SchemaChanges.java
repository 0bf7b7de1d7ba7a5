package io.github.gcom4j.spec.compare;

import io.github.gcom4j.spec.SpecSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Finds what changes for who sends, or who reads, values of a schema. Senders mind what becomes narrower, readers what becomes
 * wider, and both mind what changes the generated code.
 */
final class SchemaChanges {
    private static final String COMPONENTS = "#/components/schemas/";

    /** What decides about the generated code, whoever sends or reads. */
    private static final List<String> SHAPING = List.of("x-int-boolean", "x-patch", "x-secret", "x-optional-when-read");

    private final boolean answered;
    private final SpecChanges changes;

    SchemaChanges(boolean answered, SpecChanges changes) {
        this.answered = answered;
        this.changes = changes;
    }

    void compare(SpecSchema was, SpecSchema is) {
        String pointer = was.node().pointer();
        if (!was.node().exists()
                || isSameScalar(was, is)
                || !changes.isNew(answered + pointer + " " + is.node().pointer())) {
            return;
        }
        changes.breaksIf(answered && !was.isNullable() && is.isNullable(), pointer, "it may be null now");
        changes.breaksIf(!answered && was.isNullable() && !is.isNullable(), pointer, "it must not be null any more");
        if (!was.text("type").equals(is.text("type"))) {
            changes.breaks(pointer, "the type is now " + is.text("type") + " instead of " + was.text("type"));
            return;
        }
        SHAPING.forEach(word -> changes.breaksIf(shaped(was, word) != shaped(is, word), pointer, word + " changed"));
        changes.breaksIf(
                !answered && shaped(is, "x-required-when-sent") && !shaped(was, "x-required-when-sent"),
                pointer,
                "it must be sent now");
        changes.breaksIf(
                !name(was).equals(name(is)) && hasTypeOfItsOwn(was, is),
                pointer,
                "its schema is now " + named(is) + " instead of " + named(was));
        values(pointer, was, is);
        new LimitChanges(was, is, answered, changes).find();
        properties(was.target().node().pointer(), was, is);
        map(pointer, was, is);
        compare(was.items(), is.items());
    }

    /** An extension stands beside a wrapped reference, not behind it. */
    private static boolean shaped(SpecSchema schema, String extension) {
        return schema.node().is(extension) || schema.keyword(extension).asBoolean(false);
    }

    private static String name(SpecSchema schema) {
        String pointer = schema.target().node().pointer();
        return pointer.startsWith(COMPONENTS) && pointer.indexOf('/', COMPONENTS.length()) < 0
                ? pointer.substring(COMPONENTS.length())
                : "";
    }

    private static String named(SpecSchema schema) {
        return name(schema).isEmpty() ? "one without a name" : name(schema);
    }

    /** What is generated for others are types of Java. */
    private static boolean hasTypeOfItsOwn(SpecSchema was, SpecSchema is) {
        return was.keyword("properties").isObject()
                || (was.keyword("enum").isArray() && is.keyword("enum").isArray());
    }

    /** Most of a spec is, and what holds no other schema need not be looked at keyword by keyword. */
    private static boolean isSameScalar(SpecSchema was, SpecSchema is) {
        JsonNode json = was.node().json();
        return !json.has("allOf")
                && !json.has("properties")
                && !json.has("items")
                && !json.has("enum")
                && !json.has(SpecSchema.ADDITIONAL)
                && json.equals(is.node().json());
    }

    private void values(String pointer, SpecSchema was, SpecSchema is) {
        Set<String> old = values(was);
        Set<String> now = values(is);
        changes.breaksIf(!answered && old.isEmpty() && !now.isEmpty(), pointer, "it is now one of " + now);
        changes.breaksIf(answered && !old.isEmpty() && now.isEmpty(), pointer, "it is no enum any more");
        if (old.isEmpty() || now.isEmpty()) {
            return;
        }
        boolean open = was.keyword("x-extensible-enum").isArray();
        changes.breaksIf(
                answered && open && !is.keyword("x-extensible-enum").isArray(),
                pointer,
                "it does not say any more that values may be added");
        old.stream()
                .filter(value -> !now.contains(value))
                .forEach(value -> changes.breaks(pointer, "the value " + value + " is gone"));
        now.stream().filter(value -> !old.contains(value)).forEach(value -> {
            if (answered && !open) {
                changes.breaks(pointer, "the value " + value + " is new, which readers do not know");
            } else {
                changes.adds(is.target().node().pointer(), "the value " + value);
            }
        });
    }

    private static Set<String> values(SpecSchema schema) {
        return schema.keyword("enum")
                .valueStream()
                .map(value -> value.asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void properties(String pointer, SpecSchema was, SpecSchema is) {
        Map<String, SpecSchema> now =
                is.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        was.properties().forEach(property -> {
            String name = property.getKey();
            String place = pointer + "/properties/" + name;
            SpecSchema counterpart = now.remove(name);
            if (counterpart == null) {
                changes.isGone(property.getValue().node(), place, "the property");
                return;
            }
            changes.breaksIf(!was.requires(name) && is.requires(name), place, "it is required now");
            changes.breaksIf(answered && was.requires(name) && !is.requires(name), place, "it may be absent now");
            Lifecycle.compare(property.getValue().node(), counterpart.node(), "the property " + name, changes);
            compare(property.getValue(), counterpart);
        });
        now.forEach((name, property) -> {
            if (!answered && is.requires(name)) {
                changes.breaks(pointer + "/properties", "the property " + name + " is new and required");
            } else {
                changes.adds(is.target().node().pointer() + "/properties/" + name, "the property " + name);
            }
        });
    }

    private void map(String pointer, SpecSchema was, SpecSchema is) {
        JsonNode before = was.keyword(SpecSchema.ADDITIONAL);
        JsonNode after = is.keyword(SpecSchema.ADDITIONAL);
        if (before.isObject() && after.isObject()) {
            compare(was.additional(), is.additional());
        } else {
            changes.breaksIf(
                    isOpen(before) && !before.equals(after),
                    pointer + "/" + SpecSchema.ADDITIONAL,
                    "it is now " + after);
        }
    }

    private static boolean isOpen(JsonNode additional) {
        return additional.isObject() || additional.asBoolean(false);
    }
}
