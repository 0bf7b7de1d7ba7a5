package io.github.gcom4j.spec.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an object holds.
 *
 * @param others rule of the properties that are not listed, empty where there must be none
 */
record ObjectRule(List<String> required, Map<String, Rule> properties, Optional<Rule> others) implements Rule {
    @Override
    public void check(JsonNode value, Defects found) {
        if (!value.isObject()) {
            return;
        }
        for (String name : required) {
            if (!value.has(name)) {
                found.add("required", "the property " + name + " is missing", name);
            }
        }
        value.properties().forEach(property -> property(property.getKey(), property.getValue(), found));
    }

    private void property(String name, JsonNode value, Defects found) {
        Rule rule = properties.get(name);
        if (rule != null) {
            found.within(name, rule, value);
        } else if (others.isPresent()) {
            found.within(name, others.get(), value);
        } else {
            found.add("additionalProperties", "the property " + name + " is not known", name);
        }
    }
}
