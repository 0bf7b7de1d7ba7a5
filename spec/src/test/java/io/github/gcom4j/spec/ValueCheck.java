package io.github.gcom4j.spec;

import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a schema validator leaves open about samples: integer ranges, keys of maps and the spelling of times. */
final class ValueCheck implements Check {

    private static final Pattern FRACTION = Pattern.compile("\\.([0-9]+)");

    @Override
    public List<String> problems(SpecDocument spec) {
        return TypedValue.all(spec).stream()
                .flatMap(typed -> Stream.of(range(typed), keys(typed), time(typed)))
                .flatMap(problems -> problems)
                .toList();
    }

    private static Stream<String> range(TypedValue typed) {
        String format = typed.schema().text("format");
        if (!typed.value().isIntegralNumber() || !(format.equals("int32") || format.equals("int64"))) {
            return Stream.empty();
        }
        BigInteger value = typed.value().bigIntegerValue();
        int bits = format.equals("int32") ? 31 : 63;
        return value.bitLength() <= bits
                ? Stream.empty()
                : Stream.of(typed.problem("the number is out of the range of " + format + ": " + value));
    }

    private static Stream<String> keys(TypedValue typed) {
        String pattern = typed.schema().text("x-key-pattern");
        if (pattern.isEmpty() || !typed.value().isObject()) {
            return Stream.empty();
        }
        return typed.value().propertyNames().stream()
                .filter(key -> !key.matches(pattern))
                .map(key -> typed.problem("the key does not match " + pattern + ": " + key));
    }

    private static Stream<String> time(TypedValue typed) {
        JsonNode value = typed.value();
        if (!typed.schema().text("format").equals("date-time") || !value.isString()) {
            return Stream.empty();
        }
        int expected = typed.schema().node().path("x-fraction-digits").asInt(0);
        String text = value.stringValue();
        if (!isUtc(text)) {
            return Stream.of(typed.problem("the time is not in UTC: " + text));
        }
        Matcher fraction = FRACTION.matcher(text);
        int actual = fraction.find() ? fraction.group(1).length() : 0;
        return actual == expected
                ? Stream.empty()
                : Stream.of(typed.problem("the time has " + actual + " fraction digits instead of " + expected));
    }

    private static boolean isUtc(String text) {
        try {
            return OffsetDateTime.parse(text).getOffset().equals(ZoneOffset.UTC) && text.endsWith("Z");
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
