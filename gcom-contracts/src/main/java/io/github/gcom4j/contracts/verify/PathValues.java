package io.github.gcom4j.contracts.verify;

import java.util.HashMap;
import java.util.Map;

/** Takes the values of the path parameters out of a path. */
final class PathValues {
    private PathValues() {}

    static Map<String, String> of(String template, String path) {
        String[] names = template.split("/", -1);
        String[] values = path.split("/", -1);
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < Math.min(names.length, values.length); i++) {
            if (names[i].startsWith("{")) {
                found.put(names[i].substring(1, names[i].length() - 1), values[i]);
            }
        }
        return found;
    }
}
