package io.github.gcom4j.spec.build.gate.document;

import io.github.gcom4j.spec.build.problem.Pointers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An example, a default or an enum value, and the schema it must match. */
public record Sample(String pointer, JsonNode value, String schemaPointer) {

    public static List<Sample> of(SpecDocument spec) {
        List<Sample> samples = new ArrayList<>();
        spec.places().forEach(place -> {
            switch (place.kind()) {
                case MEDIA_TYPE, PARAMETER, HEADER -> addExamples(place, samples);
                case SCHEMA -> addOwnValues(place, samples);
                default -> {}
            }
        });
        return samples;
    }

    /** The samples that are bodies of successful responses. */
    public boolean isAnswer() {
        return pointer.contains("/responses/2");
    }

    private static void addExamples(Place place, List<Sample> samples) {
        String schema = Pointers.child(place.pointer(), "schema");
        add(place, "example", schema, samples);
        String examples = Pointers.child(place.pointer(), "examples");
        place.node()
                .path("examples")
                .propertyStream()
                .forEach(entry -> samples.add(new Sample(
                        Pointers.child(examples, entry.getKey()) + "/value",
                        entry.getValue().path("value"),
                        schema)));
    }

    private static void addOwnValues(Place schema, List<Sample> samples) {
        add(schema, "example", schema.pointer(), samples);
        add(schema, "default", schema.pointer(), samples);
        JsonNode values = schema.node().path("enum");
        for (int i = 0; i < values.size(); i++) {
            String pointer = Pointers.child(Pointers.child(schema.pointer(), "enum"), i);
            samples.add(new Sample(pointer, values.get(i), schema.pointer()));
        }
    }

    private static void add(Place place, String key, String schema, List<Sample> samples) {
        if (place.node().has(key)) {
            samples.add(new Sample(
                    Pointers.child(place.pointer(), key), place.node().get(key), schema));
        }
    }
}
