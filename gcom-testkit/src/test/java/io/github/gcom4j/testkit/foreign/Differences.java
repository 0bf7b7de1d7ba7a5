package io.github.gcom4j.testkit.foreign;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Where two values differ in what they say. A field that is null says as much as one that is absent. */
final class Differences {
    private final List<String> found = new ArrayList<>();

    private Differences() {}

    static List<String> between(JsonNode expected, JsonNode actual) {
        Differences differences = new Differences();
        differences.compare("", expected, actual);
        return differences.found;
    }

    private void compare(String pointer, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            TreeSet<String> names = new TreeSet<>(expected.propertyNames());
            names.addAll(actual.propertyNames());
            names.forEach(name -> compare(pointer + "/" + name, expected.path(name), actual.path(name)));
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(pointer + "/" + i, expected.path(i), actual.path(i));
            }
        } else if (!same(expected, actual)) {
            found.add("%s is %s instead of %s".formatted(pointer, text(actual), text(expected)));
        }
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        Optional<Instant> time = time(expected);
        return text(expected).equals(text(actual)) || (time.isPresent() && time.equals(time(actual)));
    }

    private static Optional<Instant> time(JsonNode value) {
        try {
            String withColon = value.asString("").replaceFirst("(?<=[+-][0-9]{2})(?=[0-9]{2}$)", ":");
            return Optional.of(OffsetDateTime.parse(withColon).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode value) {
        return (value.isNull() ? MissingNode.getInstance() : value).toString();
    }
}
