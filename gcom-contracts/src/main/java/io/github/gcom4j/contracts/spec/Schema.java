package io.github.gcom4j.contracts.spec;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A schema of the spec. A reference wrapped in {@code allOf}, which is how OpenAPI 3.0 puts a description beside it, counts
 * as the schema it names.
 *
 * @param node where the schema stands
 */
public record Schema(SpecNode node) {
    /** The keyword for what the members of a map look like. */
    public static final String ADDITIONAL = "additionalProperties";

    /**
     * Returns the schema behind a wrapped reference.
     *
     * @return the schema that holds the keywords
     */
    public Schema target() {
        if (!node.json().has("allOf")) {
            return this;
        }
        List<SpecNode> parts = node.child("allOf").elements();
        return parts.size() == 1 ? new Schema(parts.get(0)).target() : this;
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
        return node.json().path("nullable").asBoolean(false)
                || keyword("nullable").asBoolean(false);
    }

    /**
     * Tells whether an update sends null to remove the value, and leaves it out to keep it.
     *
     * @return whether the spec marks the property as {@code x-patch} and lets it be null
     */
    public boolean tellsNullFromAbsence() {
        return isNullable() && node.json().path("x-patch").asBoolean(false);
    }

    /**
     * Returns the declared properties.
     *
     * @return the properties by name
     */
    public List<Map.Entry<String, Schema>> properties() {
        return target().node.child("properties").children().stream()
                .map(member -> Map.entry(member.getKey(), new Schema(member.getValue())))
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
    public Schema items() {
        return new Schema(target().node.child("items"));
    }

    /**
     * Returns the schema of the members of a map.
     *
     * @return the missing node where there is none
     */
    public Schema additional() {
        return new Schema(target().node.child(ADDITIONAL));
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
}
