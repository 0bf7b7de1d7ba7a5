package io.github.gcom4j.spec.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes variants of a value, each with one part changed. */
final class Spoiler {
    private static final List<JsonNode> OTHERS =
            JsonMapper.shared().readTree("""
                    [null, true, 7, -1, 0, 13, 1.5, 2147483648, 99999999999999999999, [], {}, [null], {"a b": "c"},
                     {"a": "b"}, "", "a b", "a\\n", "ü", "-a", "a:b", "Viewer", "org", "active", "10.0.0.0/8", "10.0.0.0",
                     "::1/128", "2001:db8::/129", "00000000-0000-4000-8000-00000000000g",
                     "00000000-0000-4000-8000-000000000000", "https://a.example/b?c=d", "/relative", "a b://c",
                     "2024-02-29T12:00:00Z", "2023-02-29T12:00:00Z", "2024-01-01T00:00:00.123456+02:00",
                     "2024-01-01T00:00:00", "2024-01-01", "2024-01-01T24:00:00Z", "2024-13-01T00:00:00Z",
                     "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00+0200", "9999-12-31T23:59:59-23:59"]
                    """).valueStream().toList();

    private Spoiler() {}

    static List<JsonNode> everyWay(JsonNode value) {
        List<JsonNode> variants = new ArrayList<>(OTHERS);
        variants.add(JsonMapper.shared().valueToTree("a".repeat(30)));
        variants.add(JsonMapper.shared().valueToTree("a".repeat(256)));
        if (value instanceof ObjectNode object) {
            object.properties().forEach(property -> everyWay(property.getValue())
                    .forEach(part -> variants.add(copy(object, copy -> copy.set(property.getKey(), part)))));
            object.propertyNames().forEach(name -> variants.add(copy(object, copy -> copy.remove(name))));
            variants.add(copy(object, copy -> copy.put("unknown", 1)));
        } else if (value instanceof ArrayNode array && !array.isEmpty()) {
            everyWay(array.get(0)).forEach(part -> variants.add(copy(array, copy -> copy.set(0, part))));
        }
        return variants;
    }

    private static <T extends JsonNode> T copy(T value, Consumer<T> change) {
        @SuppressWarnings("unchecked")
        T copy = (T) value.deepCopy();
        change.accept(copy);
        return copy;
    }
}
