package io.github.gcom4j.testkit.internal.spec;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One operation as the spec describes it. */
public record SpecOperation(
        String id,
        String method,
        String path,
        List<SpecParameter> parameters,
        Optional<SpecSchema> requestBody,
        Optional<JsonNode> requestBodyExample,
        Map<Integer, SpecResponse> responses,
        Set<String> scopes,
        Optional<RateLimit> rateLimit) {

    /** How many requests a period allows. */
    public record RateLimit(int requests, Duration period) {}

    static SpecOperation read(String path, String method, JsonNode node, Schemas schemas) {
        String pointer = "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method;
        List<SpecParameter> parameters = new ArrayList<>();
        for (JsonNode parameter : node.path("parameters")) {
            parameters.add(SpecParameter.read(
                    parameter, schemas.at(pointer + "/parameters/" + parameters.size() + "/schema")));
        }
        Map<Integer, SpecResponse> responses = new LinkedHashMap<>();
        node.path("responses").properties().forEach(response -> {
            String at = pointer + "/responses/" + response.getKey();
            responses.put(
                    Integer.valueOf(response.getKey()),
                    SpecResponse.read(response.getValue(), schemas.at(at + SpecSchema.JSON_BODY)));
        });
        return new SpecOperation(
                node.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                node.has("requestBody")
                        ? Optional.of(schemas.at(pointer + "/requestBody" + SpecSchema.JSON_BODY))
                        : Optional.empty(),
                SpecResponse.example(node.path("requestBody")),
                Map.copyOf(responses),
                scopes(node),
                rateLimit(node));
    }

    /** Tells whether the spec documents a status. */
    public boolean documents(int status) {
        return responses.containsKey(status);
    }

    /** Returns the status of a validation error: 400 where it is documented and the 409 of the older resources otherwise. */
    public int validationStatus() {
        return documents(400) ? 400 : 409;
    }

    /** Returns the documented example of an answer. */
    public JsonNode example(int status) {
        return Optional.ofNullable(responses.get(status))
                .flatMap(SpecResponse::example)
                .orElseThrow(() -> new IllegalArgumentException(id + " has no example of status " + status));
    }

    /** Returns the schema of the body of a documented answer. */
    public SpecSchema answerBody(int status) {
        return Optional.ofNullable(responses.get(status))
                .flatMap(SpecResponse::body)
                .orElseThrow(() -> new IllegalArgumentException(id + " has no body of status " + status));
    }

    /** Returns the documented example of the body of a request. */
    public JsonNode requestExample() {
        return requestBodyExample.orElseThrow(() -> new IllegalArgumentException(id + " has no example of a request"));
    }

    private static Set<String> scopes(JsonNode node) {
        JsonNode assumed = node.path("x-assumed-scopes");
        JsonNode scopes = assumed.isMissingNode() ? node.path("x-required-scopes") : assumed;
        return Set.copyOf(scopes.valueStream().map(JsonNode::asString).toList());
    }

    private static Optional<RateLimit> rateLimit(JsonNode node) {
        return node.optional("x-rate-limit")
                .map(limit -> new RateLimit(
                        limit.path("requests").asInt(),
                        Duration.parse(limit.path("period").asString())));
    }
}
