package io.github.gcom4j.model;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An example of the spec, with the schema it belongs to. */
record Example(String pointer, String schema, JsonNode json) {
    /** Every example of a body, each shared one once. */
    static List<Example> all() {
        Map<String, Example> found = new LinkedHashMap<>();
        for (SpecOperation operation : Spec.shipped().operations()) {
            Stream.concat(operation.requestBody().stream(), operation.responses().values().stream())
                    .forEach(message -> message.body().ifPresent(schema -> collect(message, schema, found)));
        }
        return List.copyOf(found.values());
    }

    Class<?> type() {
        return SpecValues.type(schema);
    }

    @Override
    public String toString() {
        return schema + " at " + pointer;
    }

    private static void collect(SpecMessage message, SpecSchema schema, Map<String, Example> found) {
        boolean isList = schema.text("type").equals("array");
        String type = SpecValues.nameOf(isList ? schema.items() : schema);
        if (SpecValues.values().contains(type)) {
            message.examples().forEach((name, json) -> {
                String pointer = message.node().pointer() + "/" + name;
                found.put(pointer, new Example(pointer, type, isList ? json.path(0) : json));
            });
        }
    }
}
