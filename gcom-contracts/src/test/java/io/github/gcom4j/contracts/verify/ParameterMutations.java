package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecParameter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every change of a parameter. */
final class ParameterMutations {
    private final Mutants mutants;
    private final SpecOperation operation;
    private final SpecParameter parameter;
    private final String pointer;
    private final String name;

    ParameterMutations(Mutants mutants, SpecOperation operation, SpecParameter parameter) {
        this.mutants = mutants;
        this.operation = operation;
        this.parameter = parameter;
        this.pointer = parameter.node().pointer();
        this.name = parameter.name();
    }

    static void declare(ObjectNode operation, String in, boolean required) {
        ObjectNode parameter = operation
                .withArrayProperty("parameters")
                .addObject()
                .put("name", "x-addition")
                .put("in", in)
                .put("required", required);
        parameter.putObject("schema").put("type", "string");
    }

    void collect() {
        if (parameter.in().equals("path")) {
            mutants.add(
                    "rename the path parameter",
                    operation.node().pointer() + "/" + name,
                    "#/paths",
                    true,
                    this::renameInPath);
        } else {
            query();
        }
        if (parameter.node().json().at("/schema/$ref").isMissingNode()) {
            schema(parameter.schema().node().pointer(), parameter.node().json().path("schema"));
        }
    }

    private void query() {
        mutants.breaking("rename the parameter", pointer, at -> at.put("name", name + "_renamed"));
        mutants.breaking("move the parameter to a header", pointer, at -> at.put("in", "header"));
        mutants.compatible("deprecate the parameter", pointer, at -> at.put("deprecated", true));
        if (parameter.required()) {
            mutants.compatible("no longer require the parameter", pointer, at -> at.remove("required"));
        } else {
            mutants.breaking("require the parameter", pointer, at -> at.put("required", true));
        }
        mutants.breaking(
                "need another scope for the parameter", pointer, at -> at.withArrayProperty("x-required-scopes")
                        .add("more:write"));
        if (!parameter.scopes().isEmpty()) {
            mutants.compatible("need no scope for the parameter", pointer, at -> at.remove("x-required-scopes"));
        }
        if (parameter.node().json().has("x-requires")) {
            mutants.compatible("drop x-requires", pointer, at -> at.remove("x-requires"));
        } else {
            mutants.breaking("add x-requires", pointer, at -> at.put("x-requires", "x-addition"));
        }
    }

    private void schema(String place, JsonNode schema) {
        mutants.breaking(
                "narrow the parameter", place, at -> at.putArray("enum").add("none"));
        if (schema.path("type").asString("").equals("string")) {
            mutants.breaking("change the type of the parameter", place, at -> at.put("type", "boolean")
                    .remove("format"));
        } else {
            mutants.breaking("widen the parameter to text", place, at -> at.put("type", "string")
                    .remove(List.of("format", "minimum", "maximum", "default")));
        }
        new LimitMutations(mutants, place, schema, false, true).collect();
    }

    /** The placeholder is renamed too, so that the wire stays as it is. */
    private void renameInPath(ObjectNode paths) {
        ObjectNode moved = JsonNodeFactory.instance.objectNode();
        ObjectNode described = (ObjectNode) ((ObjectNode) paths.get(operation.path()))
                .remove(operation.method().toLowerCase(Locale.ROOT));
        described
                .withArrayProperty("parameters")
                .insert(0, parameter.node().json().deepCopy());
        ((ObjectNode) described.at("/parameters/0")).put("name", name + "Renamed");
        moved.set(operation.method().toLowerCase(Locale.ROOT), described);
        paths.set(operation.path().replace("{" + name + "}", "{" + name + "Renamed}"), moved);
    }
}
