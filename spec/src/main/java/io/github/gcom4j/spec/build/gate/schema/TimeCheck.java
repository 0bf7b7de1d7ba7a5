package io.github.gcom4j.spec.build.gate.schema;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.gate.document.TypedValue;
import io.github.gcom4j.spec.build.problem.Problem;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Times in samples are in UTC, with as many digits of a second as their schema says. */
public final class TimeCheck implements GateCheck {

    private static final Pattern FRACTION = Pattern.compile("\\.([0-9]+)");

    @Override
    public List<Problem> problems(SpecDocument spec) {
        return TypedValue.all(spec).stream().flatMap(TimeCheck::time).toList();
    }

    private static Stream<Problem> time(TypedValue typed) {
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
