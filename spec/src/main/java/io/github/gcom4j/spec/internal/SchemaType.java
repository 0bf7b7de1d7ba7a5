package io.github.gcom4j.spec.internal;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** The types of OpenAPI 3.0, and none. */
public enum SchemaType {
    OBJECT,
    ARRAY,
    STRING,
    BOOLEAN,
    INTEGER,
    NUMBER,
    ANY;

    /** More is a number to Java than to JSON: a plus, or digits of other scripts. */
    private static final Pattern NUMBERS = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private static final Pattern INTEGERS = Pattern.compile("-?[0-9]{1,18}");

    /** Finds a type by its name in the spec, which is empty for any. */
    public static SchemaType named(String name) {
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

    /** Reads a text as this type, or leaves it a text. */
    public JsonNode parse(String text) {
        if (this == INTEGER && INTEGERS.matcher(text).matches()) {
            return LongNode.valueOf(Long.parseLong(text));
        }
        if (this == NUMBER && NUMBERS.matcher(text).matches()) {
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        if (this == BOOLEAN && (text.equals("true") || text.equals("false"))) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        return StringNode.valueOf(text);
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
