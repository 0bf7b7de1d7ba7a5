package io.github.gcom4j.testkit.internal.spec;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The types of OpenAPI 3.0, and none. */
enum SchemaType {
    OBJECT,
    ARRAY,
    STRING,
    BOOLEAN,
    INTEGER,
    NUMBER,
    ANY;

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
        return switch (this) {
            case OBJECT -> value.isObject();
            case ARRAY -> value.isArray();
            case STRING -> value.isString();
            case BOOLEAN -> value.isBoolean();
            case INTEGER -> value.isIntegralNumber();
            case NUMBER -> value.isNumber();
            case ANY -> true;
        };
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
