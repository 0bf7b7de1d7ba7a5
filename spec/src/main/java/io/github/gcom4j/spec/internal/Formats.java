package io.github.gcom4j.spec.internal;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the formats of the spec ask. */
final class Formats {
    private static final String UUID_SHAPE = "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh";

    private Formats() {}

    static List<Rule> rules(String format, JsonNode schema) {
        return switch (format) {
            case "int32" -> range(schema, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "int64" -> range(schema, Long.MIN_VALUE, Long.MAX_VALUE);
            case "date-time" -> List.of(rule("a date and time of RFC 3339", DateTimes::isDateTime));
            case "uuid" -> List.of(rule("a UUID", Formats::isUuid));
            case "uri" -> List.of(rule("an absolute URI", Formats::isUri));
            case "date" -> List.of(rule("a date of RFC 3339", DateTimes::isDate));
            case "float", "double" -> List.of();
            default -> throw new IllegalStateException("The format is not known: " + format);
        };
    }

    /** A limit of the schema's own replaces that of the format. */
    private static List<Rule> range(JsonNode schema, long least, long most) {
        return List.of(
                ValueRules.minimum(schema.path("minimum").asDecimal(BigDecimal.valueOf(least))),
                ValueRules.maximum(schema.path("maximum").asDecimal(BigDecimal.valueOf(most))));
    }

    private static Rule rule(String kind, java.util.function.Predicate<String> holds) {
        return TextRules.rule("format", "must be " + kind, holds);
    }

    private static boolean isUuid(String text) {
        if (text.length() != UUID_SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            boolean fits = UUID_SHAPE.charAt(i) == '-' ? text.charAt(i) == '-' : isHexDigit(text.charAt(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(char each) {
        return each < 128 && Character.digit(each, 16) >= 0;
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute() && text.chars().allMatch(each -> each < 128);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
