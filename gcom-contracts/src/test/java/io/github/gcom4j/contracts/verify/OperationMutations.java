package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.spec.SpecNode;
import io.github.gcom4j.spec.SpecOperation;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every change of an operation, its body and its answers. */
final class OperationMutations {
    private final Mutants mutants;
    private final SpecOperation operation;
    private final String pointer;

    OperationMutations(Mutants mutants, SpecOperation operation) {
        this.mutants = mutants;
        this.operation = operation;
        this.pointer = operation.node().pointer();
    }

    void collect() {
        route();
        promises();
        body();
        operation.parameters().forEach(parameter -> new ParameterMutations(mutants, operation, parameter).collect());
        operation.node().child("responses").children().forEach(this::response);
        mutants.compatible("document another status", pointer, at -> ((ObjectNode) at.get("responses"))
                .putObject("418")
                .put("description", "Added."));
    }

    private void route() {
        String path = pointer.substring(0, pointer.lastIndexOf('/'));
        String method = operation.method().toLowerCase(Locale.ROOT);
        mutants.add("remove the operation", pointer, path, true, at -> at.remove(method));
        mutants.add("change the method", pointer, path, true, at -> at.set("put", at.remove(method)));
        mutants.add("rename the path", pointer, "#/paths", true, paths -> {
            ObjectNode moved = JsonNodeFactory.instance.objectNode();
            moved.set(method, ((ObjectNode) paths.get(operation.path())).remove(method));
            paths.set(operation.path() + "/renamed", moved);
        });
        mutants.breaking("rename the operation id", pointer, at -> at.put("operationId", operation.id() + "Renamed"));
        mutants.breaking("move to another tag", pointer, at -> at.putArray("tags")
                .add(operation.node().json().at("/tags/0").asString("").equals("Stacks") ? "Tokens" : "Stacks"));
    }

    private void promises() {
        mutants.compatible("reword the description", pointer, at -> at.put("description", "Reworded."));
        mutants.compatible("deprecate", pointer, at -> at.put("deprecated", true));
        mutants.breaking("ask for no token", pointer, at -> at.putArray("security"));
        mutants.breaking("ask for a second token as well", "#/security/0", at -> at.putArray("second"));
        mutants.compatible("take another token too", "#", root -> root.withArrayProperty("security")
                .addObject()
                .putArray("second"));
        rateLimit();
        mutants.breaking("change x-method", pointer, at -> at.put("x-method", "another"));
        mutants.breaking("promise less", pointer, at -> at.put("x-stability", "unknown"));
        mutants.breaking("need another scope", pointer, at -> at.withArrayProperty("x-required-scopes")
                .add("more:write"));
        String idempotency = operation.node().json().path("x-idempotency").asString("");
        mutants.breaking(
                "change x-idempotency",
                pointer,
                at -> at.put("x-idempotency", idempotency.equals("none") ? "safe" : "none"));
        mutants.breaking("ask for a query parameter", pointer, at -> ParameterMutations.declare(at, "query", true));
        mutants.breaking("ask for a header", pointer, at -> ParameterMutations.declare(at, "header", true));
        mutants.compatible("take a query parameter", pointer, at -> ParameterMutations.declare(at, "query", false));
    }

    private void rateLimit() {
        if (operation.rateLimit().isEmpty()) {
            mutants.breaking("limit the rate", pointer, at -> at.putObject("x-rate-limit")
                    .put("requests", 1)
                    .put("period", "PT1H"));
            return;
        }
        String limit = pointer + "/x-rate-limit";
        mutants.breaking("allow fewer requests", limit, at -> at.put("requests", 1));
        mutants.compatible("allow more requests", limit, at -> at.put("requests", 1_000_000));
        mutants.compatible("drop the rate limit", pointer, at -> at.remove("x-rate-limit"));
    }

    private void body() {
        if (!operation.node().child("requestBody").exists()) {
            mutants.breaking(
                    "ask for a body",
                    pointer,
                    at -> describeBody(at.putObject("requestBody").put("required", true)));
            return;
        }
        String body = pointer + "/requestBody";
        mutants.breaking("take no body", pointer, at -> at.remove("requestBody"));
        mutants.breaking("take another content type", body + "/content", OperationMutations::rename);
        mutants.compatible(
                "take a second content type",
                body + "/content",
                at -> at.set("application/xml", at.get(SpecMessage.JSON).deepCopy()));
        mutants.compatible("no longer require the body", body, at -> at.remove("required"));
        mutants.breaking("drop the schema of the body", body + "/content/application~1json", at -> at.remove("schema"));
    }

    private void response(Map.Entry<String, SpecNode> response) {
        String status = response.getKey();
        String responses = pointer + "/responses";
        String place = responses + "/" + status;
        mutants.add("drop the status", place, responses, true, at -> at.remove(status));
        mutants.add("answer with another status", place, responses, true, at -> at.set("299", at.remove(status)));
        SpecNode content = response.getValue().child("content");
        if (!content.exists()) {
            mutants.breaking("answer with a body", place, OperationMutations::describeBody);
            return;
        }
        mutants.breaking("answer another content type", content.pointer(), OperationMutations::rename);
        mutants.add(
                "answer without a body",
                content.pointer(),
                response.getValue().pointer(),
                true,
                at -> at.remove("content"));
        if (content.json().at("/application~1json/schema/type").isString()) {
            mutants.breaking(
                    "change the type", content.pointer() + "/application~1json/schema", at -> at.put("type", "object"));
        }
        response.getValue().child("headers").children().forEach(header -> header(response.getValue(), header));
    }

    private void header(SpecNode response, Map.Entry<String, SpecNode> header) {
        String name = header.getKey();
        String headers = response.pointer() + "/headers";
        String place = headers + "/" + name;
        mutants.add("drop the header", place, headers, true, at -> at.remove(name));
        mutants.add("rename the header", place, headers, true, at -> at.set(name + "-Renamed", at.remove(name)));
        mutants.breaking(
                "change the type of the header",
                header.getValue().child("schema").pointer(),
                at -> {
                    at.removeAll();
                    at.put("type", "boolean");
                });
        mutants.compatible("promise the header", header.getValue().pointer(), at -> at.put("required", true));
    }

    private static void rename(ObjectNode content) {
        content.set("application/vnd.renamed+json", content.remove(SpecMessage.JSON));
    }

    private static void describeBody(ObjectNode described) {
        described
                .putObject("content")
                .putObject(SpecMessage.JSON)
                .putObject("schema")
                .put("type", "object");
    }
}
