package io.github.gcom4j.testkit.internal.http.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Takes a raw query apart. Of a parameter that comes twice the last value counts, unless it takes several: those become one text
 * with commas between them.
 */
public final class QueryString {
    private QueryString() {}

    /** A parameter as it was sent. */
    public record Parameter(String name, String value) {
        private static Parameter of(String pair) {
            int equals = pair.indexOf('=');
            return equals < 0
                    ? new Parameter(pair, "")
                    : new Parameter(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    static Map<String, String> parse(String rawQuery, Predicate<String> takesSeveral) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter sent : split(rawQuery)) {
            String name = PercentCoding.decodeQuery(sent.name());
            values.merge(
                    name,
                    PercentCoding.decodeQuery(sent.value()),
                    (before, value) -> takesSeveral.test(name) ? before + "," + value : value);
        }
        return values;
    }

    /** Returns every parameter, undecoded. */
    public static List<Parameter> split(String rawQuery) {
        return Stream.of(rawQuery.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(Parameter::of)
                .toList();
    }
}
