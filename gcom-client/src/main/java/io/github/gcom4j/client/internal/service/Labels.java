package io.github.gcom4j.client.internal.service;

import java.util.LinkedHashMap;
import java.util.Map;

/** Changes to the labels of a stack. The limits of the API are checked when the update is built. */
final class Labels {
    private Labels() {}

    static Map<String, String> with(Map<String, String> labels, String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(labels);
        changed.put(key, value);
        return changed;
    }

    static Map<String, String> without(Map<String, String> labels, String key) {
        Map<String, String> changed = new LinkedHashMap<>(labels);
        changed.remove(key);
        return changed;
    }
}
