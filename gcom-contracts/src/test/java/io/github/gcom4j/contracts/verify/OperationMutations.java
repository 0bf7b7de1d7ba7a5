package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.contracts.spec.SpecNode;
import io.github.gcom4j.contracts.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every change of an operation, its parameters, bodies and answers. */
final class OperationMutations {
    private final List<Mutant> mutants = new ArrayList<>();

    private OperationMutations() {}

    static List<Mutant> of(SpecOperation operation) {
        OperationMutations mutations = new OperationMutations();
        mutations.operation(operation);
        operation.parameters().forEach(mutations::parameter);
        operation.responses().forEach(response -> mutations.response(operation, response));
        return mutations.mutants;
    }

    private void operation(SpecOperation operation) {
        String pointer = operation.node().pointer();
        String path = pointer.substring(0, pointer.lastIndexOf('/'));
        String method = operation.httpMethod();
        add("remove the operation " + method, path, true, at -> at.remove(method));
        add("change the method " + method, path, true, at -> at.set("put", at.remove(method)));
        add("rename the path of " + operation.id(), "#/paths", true, paths -> {
            ObjectNode moved = JsonNodeFactory.instance.objectNode();
            moved.set(method, ((ObjectNode) paths.get(operation.path())).remove(method));
            paths.set(operation.path() + "/renamed", moved);
        });
        add("reword the description", pointer, false, at -> at.put("description", "Reworded."));
        add("ask for no token", pointer, true, at -> at.putArray("security"));
        add("ask for a query parameter", pointer, true, at -> addParameter(at, "query", true));
        add("ask for a header", pointer, true, at -> addParameter(at, "header", true));
        add("take a query parameter", pointer, false, at -> addParameter(at, "query", false));
        add("document another status", pointer, false, at -> ((ObjectNode) at.get("responses"))
                .putObject("418")
                .put("description", "Added."));
        if (operation.requestBody().exists()) {
            add("take no body", pointer, true, at -> at.remove("requestBody"));
            add("take another content type", pointer + "/requestBody/content", true, OperationMutations::rename);
        } else {
            add(
                    "ask for a body",
                    pointer,
                    true,
                    at -> body(at.putObject("requestBody").put("required", true)));
        }
    }

    private void response(SpecOperation operation, Map.Entry<String, SpecNode> response) {
        String responses = operation.node().pointer() + "/responses";
        String status = response.getKey();
        add("drop the status " + status, responses, true, at -> at.remove(status));
        SpecNode content = response.getValue().child("content");
        if (content.exists()) {
            add("answer another content type", content.pointer(), true, OperationMutations::rename);
            if (content.json().at("/application~1json/schema/type").isString()) {
                add(
                        "change the type",
                        content.pointer() + "/application~1json/schema",
                        true,
                        at -> at.put("type", "object"));
            }
        } else {
            add("answer " + status + " with a body", responses + "/" + status, true, OperationMutations::body);
        }
        if (response.getValue().child("headers").exists()) {
            add("drop the headers", response.getValue().pointer(), true, at -> at.remove("headers"));
        }
    }

    private void parameter(SpecNode parameter) {
        String pointer = parameter.pointer();
        String schema = parameter.child("schema").pointer();
        boolean required = parameter.json().path("required").asBoolean(false);
        if (parameter.json().path("in").asString("").equals("query")) {
            String name = parameter.json().path("name").asString("");
            add("rename the parameter", pointer, true, at -> at.put("name", name + "_renamed"));
            if (required) {
                add("no longer require the parameter", pointer, false, at -> at.remove("required"));
            } else {
                add("require the parameter", pointer, true, at -> at.put("required", true));
            }
        }
        if (parameter.json().at("/schema/$ref").isMissingNode()) {
            String type = parameter.json().at("/schema/type").asString("");
            add("narrow the parameter", schema, true, at -> at.putArray("enum").add("none"));
            if (!type.equals("string")) {
                add("widen the parameter to text", schema, true, at -> at.put("type", "string")
                        .remove(List.of("format", "minimum", "maximum", "default")));
            } else {
                add("change the type of the parameter", schema, true, at -> at.put("type", "boolean")
                        .remove("format"));
            }
            for (String limit : List.of("minimum", "maximum", "minLength", "pattern")) {
                if (parameter.json().at("/schema").has(limit)) {
                    add("drop the limit " + limit, schema, false, at -> at.remove(limit));
                }
            }
        }
    }

    private void add(String operator, String pointer, boolean breaking, Consumer<ObjectNode> change) {
        mutants.add(new Mutant(operator, pointer, breaking, change));
    }

    private static void addParameter(ObjectNode operation, String in, boolean required) {
        ArrayNode parameters = operation.withArrayProperty("parameters");
        ObjectNode parameter =
                parameters.addObject().put("name", "x-addition").put("in", in).put("required", required);
        parameter.putObject("schema").put("type", "string");
    }

    private static void rename(ObjectNode content) {
        content.set("application/vnd.renamed+json", content.remove("application/json"));
    }

    private static void body(ObjectNode described) {
        described
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "object");
    }
}
