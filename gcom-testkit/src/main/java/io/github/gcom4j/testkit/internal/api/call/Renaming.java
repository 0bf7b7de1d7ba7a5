package io.github.gcom4j.testkit.internal.api.call;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Replaces names within the strings of a value. What stays the same is shared, so that copies take little memory. */
public final class Renaming {
    private Renaming() {}

    /** Returns a flat object with new names in place of old ones, each found once and the first of the map first. */
    public static ObjectNode of(Map<String, String> names, JsonNode object) {
        // In one go, as a new name may hold an old one.
        Pattern old =
                Pattern.compile(names.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(property -> renamed.set(property.getKey(), renamed(names, old, property.getValue())));
        return renamed;
    }

    private static JsonNode renamed(Map<String, String> names, Pattern old, JsonNode value) {
        if (!value.isString()) {
            return value;
        }
        String text = old.matcher(value.asString())
                .replaceAll(match -> Matcher.quoteReplacement(Objects.requireNonNull(names.get(match.group()))));
        return text.equals(value.asString()) ? value : StringNode.valueOf(text);
    }
}
