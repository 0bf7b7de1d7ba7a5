package io.github.gcom4j.spec.build.gate.document;

import io.github.gcom4j.spec.build.problem.Pointers;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A value somewhere inside a sample, with the schema that describes it. */
public record TypedValue(String pointer, JsonNode value, Place schema) {

    /** The sample itself and everything in it, once for each schema that has a say. */
    public static List<TypedValue> of(SpecDocument spec, Sample sample) {
        List<TypedValue> found = new ArrayList<>();
        spec.find(ObjectKind.SCHEMA, sample.schemaPointer())
                .ifPresent(schema -> collect(spec, new TypedValue(sample.pointer(), sample.value(), schema), found));
        return found;
    }

    public static List<TypedValue> all(SpecDocument spec) {
        return Sample.of(spec).stream()
                .flatMap(sample -> of(spec, sample).stream())
                .toList();
    }

    public Problem problem(String rule) {
        return new Problem(pointer, rule);
    }

    private static void collect(SpecDocument spec, TypedValue typed, List<TypedValue> found) {
        Place schema = spec.resolve(typed.schema()).orElse(typed.schema());
        JsonNode value = typed.value();
        found.add(new TypedValue(typed.pointer(), value, schema));
        for (int i = 0; i < schema.node().path("allOf").size(); i++) {
            follow(spec, typed, schema, "/allOf/" + i, found);
        }
        for (int i = 0; i < (value.isArray() ? value.size() : 0); i++) {
            follow(
                    spec,
                    new TypedValue(Pointers.child(typed.pointer(), i), value.get(i), schema),
                    schema,
                    "/items",
                    found);
        }
        if (value.isObject()) {
            value.properties().forEach(entry -> {
                String pointer = Pointers.child(typed.pointer(), entry.getKey());
                boolean declared = schema.node().path("properties").has(entry.getKey());
                String step = declared ? Pointers.child("/properties", entry.getKey()) : "/additionalProperties";
                follow(spec, new TypedValue(pointer, entry.getValue(), schema), schema, step, found);
            });
        }
    }

    private static void follow(SpecDocument spec, TypedValue typed, Place parent, String step, List<TypedValue> found) {
        spec.find(ObjectKind.SCHEMA, parent.pointer() + step)
                .ifPresent(schema -> collect(spec, new TypedValue(typed.pointer(), typed.value(), schema), found));
    }
}
