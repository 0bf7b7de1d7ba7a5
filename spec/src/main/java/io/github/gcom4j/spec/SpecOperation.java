package io.github.gcom4j.spec;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One operation.
 *
 * @param id the operation id, for example listStacks, or method and path where there is none
 * @param method HTTP method in upper case
 * @param path the path template
 * @param node the whole description
 * @param parameters the parameters, those of the path item included
 * @param requestBody the body of a request, empty where there is none
 * @param responses the documented answers by status
 */
public record SpecOperation(
        String id,
        String method,
        String path,
        SpecNode node,
        List<SpecParameter> parameters,
        Optional<SpecMessage> requestBody,
        Map<Integer, SpecMessage> responses) {
    private static final String UNKNOWN_SCOPE = "unknown";

    /**
     * How many requests a period allows.
     *
     * @param requests number of requests
     * @param period length of the period
     */
    public record RequestRate(int requests, Duration period) {}

    static SpecOperation read(String path, String method, SpecNode item, SpecNode node) {
        Map<Integer, SpecMessage> responses = new LinkedHashMap<>();
        node.child("responses").children().stream()
                .filter(response -> response.getKey().matches("[1-5][0-9]{2}"))
                .forEach(response ->
                        responses.put(Integer.valueOf(response.getKey()), SpecMessage.read(response.getValue())));
        return new SpecOperation(
                node.json().path("operationId").asString(method + " " + path),
                method.toUpperCase(Locale.ROOT),
                path,
                node,
                parameters(item, node),
                Optional.of(node.child("requestBody")).filter(SpecNode::exists).map(SpecMessage::read),
                responses);
    }

    /**
     * Tells whether a status is documented.
     *
     * @param status the HTTP status
     * @return whether it is
     */
    public boolean documents(int status) {
        return responses.containsKey(status);
    }

    /**
     * Returns a documented answer.
     *
     * @param status the HTTP status
     * @return the answer
     * @throws IllegalArgumentException if the status is not documented
     */
    public SpecMessage response(int status) {
        SpecMessage response = responses.get(status);
        if (response == null) {
            throw new IllegalArgumentException(id + " documents no status " + status);
        }
        return response;
    }

    /**
     * Returns the first documented example of an answer.
     *
     * @param status the HTTP status
     * @return the example
     * @throws IllegalArgumentException if the status is not documented or has no example
     */
    public JsonNode example(int status) {
        return response(status)
                .example()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no example of status " + status));
    }

    /**
     * Returns the status of a request that succeeds.
     *
     * @return the first of the documented ones
     * @throws IllegalArgumentException if there is none
     */
    public int success() {
        return responses.keySet().stream()
                .filter(status -> status / 100 == 2)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " documents no success"));
    }

    /**
     * Returns the first tag, which names the resource.
     *
     * @return for example Stacks, empty where there is none
     */
    public String tag() {
        return node.json().path("tags").path(0).asString("");
    }

    /**
     * Tells whether the vendor publishes the operation without documenting it for general use. Such an operation may change in
     * any release.
     *
     * @return false for what is documented
     */
    public boolean isPublished() {
        return node.json().path("x-stability").asString("").equals("published");
    }

    /**
     * Returns the scopes a token needs, assumed ones where no source names any.
     *
     * @return the scopes, empty where none is needed or known
     */
    public Set<String> scopes() {
        JsonNode assumed = node.json().path("x-assumed-scopes");
        JsonNode scopes = assumed.isMissingNode() ? node.json().path("x-required-scopes") : assumed;
        return scopes.valueStream()
                .map(JsonNode::asString)
                .filter(scope -> !scope.equals(UNKNOWN_SCOPE))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns how many requests are allowed.
     *
     * @return the limit, empty where there is none
     */
    public Optional<RequestRate> rateLimit() {
        return Optional.of(node.child("x-rate-limit"))
                .filter(SpecNode::exists)
                .map(limit ->
                        new RequestRate(limit.json().path("requests").asInt(), Duration.parse(limit.text("period"))));
    }

    /**
     * Returns the security schemes any of which admits a request.
     *
     * @return the schemes
     */
    public List<SpecNode> securitySchemes() {
        JsonNode own = node.json().path("security");
        JsonNode security = own.isMissingNode() ? node.spec().root().path("security") : own;
        return security.valueStream()
                .flatMap(alternative -> alternative.propertyNames().stream())
                .map(name -> node.spec().node("#/components/securitySchemes/" + SpecNode.escape(name)))
                .toList();
    }

    /**
     * Tells whether the path template stands for a concrete path.
     *
     * @param concrete a path below the server's
     * @return whether it matches
     */
    public boolean matches(String concrete) {
        return Pattern.matches(("\\Q" + path + "\\E").replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q"), concrete);
    }

    @Override
    public String toString() {
        return id;
    }

    private static List<SpecParameter> parameters(SpecNode item, SpecNode node) {
        return Stream.of(node, item)
                .flatMap(owner -> owner.child("parameters").elements().stream())
                .map(SpecParameter::read)
                .toList();
    }
}
