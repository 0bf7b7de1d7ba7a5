package io.github.gcom4j.spec;

import io.github.gcom4j.spec.internal.Defects;
import io.github.gcom4j.spec.internal.SchemaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A schema, which also checks values. A reference wrapped in {@code allOf}, which is how OpenAPI 3.0 puts a description
 * beside it, counts as the schema it names.
 *
 * @param node where the schema stands
 */
public record SpecSchema(SpecNode node) {
    /** The keyword for what the members of a map look like. */
    public static final String ADDITIONAL = "additionalProperties";

    /** What stands between the values of a parameter that takes several, where they are one text. */
    static final String SEPARATOR = ",";

    /**
     * Returns the schema behind a wrapped reference.
     *
     * @return the schema that holds the keywords
     */
    public SpecSchema target() {
        List<SpecNode> parts = node.child("allOf").elements();
        return parts.size() == 1 ? parts.get(0).schema().target() : this;
    }

    /**
     * Returns the value of a keyword of the target.
     *
     * @param name the keyword
     * @return the missing node where it is not set
     */
    public JsonNode keyword(String name) {
        return target().node.json().path(name);
    }

    /**
     * Returns the text of a keyword of the target.
     *
     * @param name the keyword
     * @return empty where it is not set
     */
    public String text(String name) {
        return keyword(name).asString("");
    }

    /**
     * Tells whether null is allowed.
     *
     * @return whether the schema or its target says so
     */
    public boolean isNullable() {
        return node.is("nullable") || target().node.is("nullable");
    }

    /**
     * Tells whether an update sends null to remove the value, and leaves it out to keep it.
     *
     * @return whether the spec marks the property as {@code x-patch} and lets it be null
     */
    public boolean tellsNullFromAbsence() {
        return isNullable() && node.is("x-patch");
    }

    /**
     * Returns the declared properties.
     *
     * @return the properties by name
     */
    public List<Map.Entry<String, SpecSchema>> properties() {
        return target().node.child("properties").children().stream()
                .map(member -> Map.entry(member.getKey(), member.getValue().schema()))
                .toList();
    }

    /**
     * Tells whether a property must be present.
     *
     * @param property the name of the property
     * @return whether it is required
     */
    public boolean requires(String property) {
        return keyword("required").valueStream().anyMatch(name -> name.asString("")
                .equals(property));
    }

    /**
     * Returns the schema of the elements of an array.
     *
     * @return the missing node where this is no array
     */
    public SpecSchema items() {
        return target().node.child("items").schema();
    }

    /**
     * Returns the schema of the members of a map.
     *
     * @return the missing node where there is none
     */
    public SpecSchema additional() {
        return target().node.child(ADDITIONAL).schema();
    }

    /**
     * Tells whether the keyword type has a value.
     *
     * @param type for example array
     * @return whether it is that
     */
    public boolean is(String type) {
        return text("type").equals(type);
    }

    /**
     * Reads the text of a parameter as the type of the schema.
     *
     * @param text the text, with commas between the values of an array
     * @return the value, or the text where it is none of that type, for the check to complain about
     */
    public JsonNode parse(String text) {
        if (is("array")) {
            ArrayNode values = JsonNodeFactory.instance.arrayNode();
            Stream.of(text.split(SEPARATOR)).map(items()::parse).forEach(values::add);
            return values;
        }
        return SchemaType.named(text("type")).parse(text);
    }

    /**
     * Checks a value with all objects closed: the properties of the spec are all there are.
     *
     * @param value the value
     * @return what is wrong with it
     */
    public List<Defect> check(JsonNode value) {
        return check(value, false);
    }

    /**
     * Checks a value whose objects may hold what the spec does not know, as those of the service may.
     *
     * @param value the value
     * @return what is wrong with it
     */
    public List<Defect> checkOpen(JsonNode value) {
        return check(value, true);
    }

    private List<Defect> check(JsonNode value, boolean open) {
        Defects found = new Defects();
        node.spec().rule(node.pointer(), open).check(value, found);
        return found.list();
    }
}
