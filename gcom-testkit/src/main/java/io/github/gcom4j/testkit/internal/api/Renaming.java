package io.github.gcom4j.testkit.internal.api;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Replaces names within the strings of a value. What stays the same is shared, so that copies take little memory. */
final class Renaming {
    private Renaming() {}

    /** Returns a flat object with new names in place of old ones, replaced in the order of the map. */
    static ObjectNode of(Map<String, String> names, JsonNode object) {
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(property -> renamed.set(property.getKey(), renamed(names, property.getValue())));
        return renamed;
    }

    private static JsonNode renamed(Map<String, String> names, JsonNode value) {
        if (!value.isString()) {
            return value;
        }
        String text = value.asString();
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return text.equals(value.asString()) ? value : StringNode.valueOf(text);
    }
}
