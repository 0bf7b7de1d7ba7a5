package io.github.gcom4j.testkit.internal.spec;

import java.util.Locale;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The types of OpenAPI 3.0, and none. */
enum SchemaType {
    OBJECT(JsonNode::isObject),
    ARRAY(JsonNode::isArray),
    STRING(JsonNode::isString),
    BOOLEAN(JsonNode::isBoolean),
    INTEGER(JsonNode::isIntegralNumber),
    NUMBER(JsonNode::isNumber),
    ANY(value -> true);

    @SuppressWarnings("ImmutableEnumChecker") // None of the predicates above has state.
    private final Predicate<JsonNode> values;

    SchemaType(Predicate<JsonNode> values) {
        this.values = values;
    }

    static SchemaType named(String name) {
        return name.isEmpty() ? ANY : valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Names the type of a value, null for one that OpenAPI has no name for. */
    static String of(JsonNode value) {
        for (SchemaType type : values()) {
            if (type != ANY && type.includes(value)) {
                return type.wireName();
            }
        }
        return "null";
    }

    boolean includes(JsonNode value) {
        return values.test(value);
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
