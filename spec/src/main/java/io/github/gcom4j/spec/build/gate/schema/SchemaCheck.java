package io.github.gcom4j.spec.build.gate.schema;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Schemas make sense: known required names, no inline types, sound extensions. */
public final class SchemaCheck implements GateCheck {

    @Override
    public List<Problem> problems(SpecDocument spec) {
        List<Problem> problems = new ArrayList<>();
        spec.places(ObjectKind.SCHEMA).filter(schema -> !schema.isReference()).forEach(schema -> {
            checkRequired(schema, problems);
            checkStructure(schema, problems);
            checkExtensions(spec, schema, problems);
        });
        return problems;
    }

    private static void checkRequired(Place schema, List<Problem> problems) {
        for (JsonNode name : schema.node().path("required")) {
            if (!schema.node().path("properties").has(name.asString(""))) {
                problems.add(schema.problem("required names no property: " + name.asString("")));
            }
        }
    }

    private static void checkStructure(Place schema, List<Problem> problems) {
        JsonNode node = schema.node();
        boolean nullable = node.has("nullable");
        if (nullable && !node.has("type")) {
            problems.add(schema.problem("nullable needs a type beside it"));
        }
        if (!nullable && node.has("type") == node.has("allOf")) {
            problems.add(schema.problem("a schema has either a type or allOf"));
        }
        if (schema.text("type").equals("array") && !node.has("items")) {
            problems.add(schema.problem("an array needs items"));
        }
        if ((node.has("properties") || node.has("enum")) && !schema.isComponentSchema()) {
            problems.add(schema.problem("an object or enum must be a named component"));
        }
        if (node.has("properties") && node.has("additionalProperties")) {
            problems.add(schema.problem("whether an object is open is not for the specification to say"));
        }
        if (node.has("allOf") && node.path("allOf").size() != 1) {
            problems.add(schema.problem("allOf only serves to put something beside a reference"));
        }
    }

    private static void checkExtensions(SpecDocument spec, Place schema, List<Problem> problems) {
        JsonNode node = schema.node();
        if (schema.text("format").equals("date-time") != node.has("x-fraction-digits")) {
            problems.add(schema.problem("x-fraction-digits belongs to each date-time and to nothing else"));
        }
        if (node.has("x-fraction-digits")
                && !List.of(0, 3, 6).contains(node.path("x-fraction-digits").asInt(-1))) {
            problems.add(schema.problem("x-fraction-digits is 0, 3 or 6"));
        }
        if (node.has("x-int-boolean") && !schema.text("format").equals("int32")) {
            problems.add(schema.problem("x-int-boolean is for int32"));
        }
        if (node.has("x-secret") && !isStringOrFreeForm(schema)) {
            problems.add(schema.problem("x-secret is for strings and objects without named properties"));
        }
        if (node.has("x-key-pattern") && !node.has("additionalProperties")) {
            problems.add(schema.problem("x-key-pattern is for maps"));
        }
        if (node.has("x-patch")
                && (!schema.pointer().matches(".*/Update[A-Za-z]+Request/.*") || isRequired(spec, schema))) {
            problems.add(schema.problem("x-patch is for optional properties of update requests"));
        }
        if (node.has("x-always-present") && (!schema.isProperty() || isRequired(spec, schema))) {
            problems.add(schema.problem("x-always-present is for optional properties"));
        }
        if (node.has("x-optional-when-read")
                && (!isRequired(spec, schema) || schema.pointer().matches(".*/[A-Za-z]+Request/.*"))) {
            problems.add(schema.problem("x-optional-when-read is for required properties of what is read"));
        }
        if (node.has("x-required-when-sent") && !node.has("x-optional-when-read")) {
            problems.add(schema.problem("x-required-when-sent goes with x-optional-when-read"));
        }
    }

    private static boolean isStringOrFreeForm(Place schema) {
        return schema.text("type").equals("string")
                || (schema.text("type").equals("object") && !schema.node().has("properties"));
    }

    private static boolean isRequired(SpecDocument spec, Place property) {
        String owner = property.pointer().replaceFirst("/properties/[^/]+$", "");
        return spec.find(ObjectKind.SCHEMA, owner).stream()
                .flatMap(schema -> schema.node().path("required").valueStream())
                .anyMatch(name -> name.asString("").equals(property.name()));
    }
}
