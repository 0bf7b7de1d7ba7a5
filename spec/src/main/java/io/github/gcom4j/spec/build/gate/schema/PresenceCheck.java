package io.github.gcom4j.spec.build.gate.schema;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.Sample;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.gate.document.TypedValue;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An optional property of an answer that is null or empty in some example is in all of them and marked as always
 * present, so that a value can be written as it was read.
 */
public final class PresenceCheck implements GateCheck {

    @Override
    public List<Problem> problems(SpecDocument spec) {
        List<TypedValue> objects = Sample.of(spec).stream()
                .filter(Sample::isAnswer)
                .flatMap(sample -> TypedValue.of(spec, sample).stream())
                .filter(typed -> typed.value().isObject() && typed.schema().isComponentSchema())
                .toList();
        return spec.componentSchemas()
                .flatMap(schema -> problems(schema, examplesOf(schema, objects)))
                .toList();
    }

    private static List<JsonNode> examplesOf(Place schema, List<TypedValue> objects) {
        return objects.stream()
                .filter(typed -> typed.schema().pointer().equals(schema.pointer()))
                .map(TypedValue::value)
                .toList();
    }

    private static Stream<Problem> problems(Place schema, List<JsonNode> examples) {
        return schema.node()
                .path("properties")
                .propertyStream()
                .flatMap(property -> problem(schema, property.getKey(), property.getValue(), examples));
    }

    private static Stream<Problem> problem(Place schema, String name, JsonNode property, List<JsonNode> examples) {
        String pointer = schema.pointer() + "/properties/" + name;
        boolean marked = property.path("x-always-present").asBoolean(false);
        boolean voidSomewhere = examples.stream().anyMatch(example -> isVoid(example.path(name)));
        if (voidSomewhere && !marked) {
            return Stream.of(new Problem(pointer, "null or empty in an example, so it needs x-always-present"));
        }
        if (marked && examples.stream().anyMatch(example -> !example.has(name))) {
            return Stream.of(new Problem(pointer, "x-always-present, but missing in an example"));
        }
        if (marked && !voidSomewhere && !property.path("nullable").asBoolean(false)) {
            return Stream.of(new Problem(pointer, "x-always-present, but neither nullable nor empty in an example"));
        }
        return Stream.empty();
    }

    private static boolean isVoid(JsonNode value) {
        return value.isNull() || (value.isContainer() && value.isEmpty());
    }
}
