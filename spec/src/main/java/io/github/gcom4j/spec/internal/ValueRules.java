package io.github.gcom4j.spec.internal;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Rules about numbers, choices and the parts of arrays and objects. Each lets values of other types be. */
final class ValueRules {
    private ValueRules() {}

    static Rule minimum(BigDecimal least) {
        return (value, found) -> {
            if (value.isNumber() && value.decimalValue().compareTo(least) < 0) {
                found.add("minimum", "must be at least " + least.toPlainString());
            }
        };
    }

    static Rule maximum(BigDecimal most) {
        return (value, found) -> {
            if (value.isNumber() && value.decimalValue().compareTo(most) > 0) {
                found.add("maximum", "must be at most " + most.toPlainString());
            }
        };
    }

    static Rule oneOf(JsonNode choices) {
        return (value, found) -> {
            if (choices.valueStream().noneMatch(value::equals)) {
                found.add("enum", "must be one of " + choices);
            }
        };
    }

    static Rule each(Rule item) {
        return (value, found) -> {
            if (value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    found.within(i, item, value.get(i));
                }
            }
        };
    }

    static Rule minItems(int least) {
        return (value, found) -> {
            if (value.isArray() && value.size() < least) {
                found.add("minItems", "must hold at least " + least + " items but holds " + value.size());
            }
        };
    }

    static Rule maxItems(int most) {
        return (value, found) -> {
            if (value.isArray() && value.size() > most) {
                found.add("maxItems", "must hold at most " + most + " items but holds " + value.size());
            }
        };
    }

    static Rule maxProperties(int most) {
        return (value, found) -> {
            if (value.isObject() && value.size() > most) {
                found.add("maxProperties", "must hold at most " + most + " properties but holds " + value.size());
            }
        };
    }

    static Rule eachKey(Rule key) {
        return (value, found) -> value.properties().forEach(property -> {
            Defects ofKey = new Defects();
            key.check(StringNode.valueOf(property.getKey()), ofKey);
            if (!ofKey.list().isEmpty()) {
                found.add("propertyNames", "the key " + property.getKey() + " is not allowed", property.getKey());
            }
        });
    }
}
