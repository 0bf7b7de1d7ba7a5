package io.github.gcom4j.spec.internal;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** All that one schema asks. A value of another type breaks that rule only. */
final class SchemaRule implements Rule {
    private final boolean nullable;
    private final SchemaType type;
    private final List<Rule> rules;

    SchemaRule(boolean nullable, SchemaType type, List<Rule> rules) {
        this.nullable = nullable;
        this.type = type;
        this.rules = rules;
    }

    @Override
    public void check(JsonNode value, Defects found) {
        if (value.isNull() && nullable) {
            return;
        }
        if (!type.includes(value)) {
            found.add("type", "must be of type " + type.wireName() + " but is of type " + SchemaType.of(value));
            return;
        }
        for (Rule rule : rules) {
            rule.check(value, found);
        }
    }
}
