package io.github.gcom4j.testkit.internal.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** Takes a raw query apart. Of a parameter that comes twice the last value counts. */
final class QueryString {
    private QueryString() {}

    static Map<String, String> parse(String rawQuery) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.put(PercentCoding.decodeQuery(name), PercentCoding.decodeQuery(value));
            }
        }
        return values;
    }
}
