package io.github.gcom4j.contracts;

import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.spec.SpecOperation;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a contract sends. Its values are literal: the client must send exactly them. */
record RequestPart(
        SpecOperation operation, Map<String, String> pathValues, Map<String, String> query, String token, String body) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final String REQUEST_ID = "0b5d4a51-9a2f-4c0e-8d29-6a3f0c1de7b4";

    static RequestPart of(SpecOperation operation) {
        return new RequestPart(operation, Map.of(), Map.of(), Contracts.TOKEN, "");
    }

    RequestPart withPath(String name, String value) {
        return new RequestPart(operation, with(pathValues, name, value), query, token, body);
    }

    RequestPart withQuery(String name, String value) {
        return new RequestPart(operation, pathValues, with(query, name, value), token, body);
    }

    RequestPart withToken(String other) {
        return new RequestPart(operation, pathValues, query, other, body);
    }

    RequestPart withBody(String json) {
        return new RequestPart(operation, pathValues, query, token, json);
    }

    /** The request, in which the provider may put its own values in place of those its state is about. */
    ObjectNode toJson(Set<String> replaceable) {
        ObjectNode request = PactJson.object();
        request.put("method", operation.method());
        request.put("path", path(name -> pathValues.getOrDefault(name, "{" + name + "}")));
        if (pathValues.keySet().stream().anyMatch(replaceable::contains)) {
            String expression =
                    path(name -> replaceable.contains(name) ? "${" + name + "}" : pathValues.getOrDefault(name, name));
            PactJson.generator(request.withObjectProperty("generators").putObject("path"), expression);
        }
        query.forEach((name, value) ->
                request.withObjectProperty("query").withArrayProperty(name).add(value));
        query.keySet().stream()
                .filter(replaceable::contains)
                .forEach(name -> replaceable(request, "query", name, name));
        PactJson.header(request, "Accept", SpecMessage.JSON);
        PactJson.header(request, "Authorization", "Bearer " + token);
        PactJson.header(request, "x-request-id", REQUEST_ID);
        PactJson.headerRule(request, "Authorization", "Bearer \\S+");
        if (replaceable.contains("token")) {
            ObjectNode headers = request.withObjectProperty("generators").withObjectProperty("header");
            PactJson.generator(headers.putObject("Authorization"), "Bearer ${token}");
        }
        PactJson.headerRule(request, "x-request-id", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        if (!body.isEmpty()) {
            PactJson.header(request, "Content-Type", SpecMessage.JSON);
            JsonNode content = PactJson.parse(body);
            PactJson.body(request, content);
            content.propertyNames().stream()
                    .filter(replaceable::contains)
                    .forEach(name -> replaceable(request, "body", "$." + name, name));
        }
        return request;
    }

    private static void replaceable(ObjectNode request, String part, String place, String name) {
        ObjectNode generators = request.withObjectProperty("generators").withObjectProperty(part);
        PactJson.generator(generators.putObject(place), "${" + name + "}");
    }

    private String path(UnaryOperator<String> value) {
        // The client is given an origin and appends the path of the API to it, so the pact holds whole paths.
        String prefix = URI.create(operation.node().spec().server()).getRawPath();
        return prefix
                + VARIABLE.matcher(operation.path())
                        .replaceAll(match -> Matcher.quoteReplacement(value.apply(match.group(1))));
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> copy = new LinkedHashMap<>(values);
        copy.put(name, value);
        return copy;
    }
}
