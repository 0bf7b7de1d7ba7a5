package io.github.gcom4j.contracts.spec;

import io.github.gcom4j.spec.SpecSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A body and the schema it derives from.
 *
 * @param schema the schema
 * @param example the body as it is sent in a contract
 */
public record SpecBody(SpecSchema schema, JsonNode example) {
    /**
     * Derives the matchers for whoever answers with this body.
     *
     * @return a matcher for each path of the body
     */
    public Map<String, Matcher> matchers() {
        Map<String, Matcher> matchers = new LinkedHashMap<>();
        collect("$", schema, example, matchers);
        return matchers;
    }

    private static void collect(String path, SpecSchema schema, JsonNode value, Map<String, Matcher> matchers) {
        if (value.isEmpty() && value.isArray()) {
            matchers.put(path, Matcher.anyNumber());
        } else if (value.isArray()) {
            matchers.put(path, Matcher.atLeastOne());
            collect(path + "[*]", schema.items(), value.get(0), matchers);
        } else if (value.isObject()) {
            Map<String, SpecSchema> properties = new LinkedHashMap<>();
            schema.properties().forEach(property -> properties.put(property.getKey(), property.getValue()));
            value.properties()
                    .forEach(member -> collect(
                            path + step(member.getKey()),
                            properties.getOrDefault(member.getKey(), schema.additional()),
                            member.getValue(),
                            matchers));
        } else {
            matchers.put(path, Matcher.of(schema, value));
        }
    }

    private static String step(String name) {
        return name.matches("\\w+") ? "." + name : "['" + name + "']";
    }
}
