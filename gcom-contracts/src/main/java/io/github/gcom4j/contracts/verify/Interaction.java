package io.github.gcom4j.contracts.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One contract of a pact.
 *
 * @param json the contract in the notation of the pact specification
 */
public record Interaction(JsonNode json) {
    /**
     * Returns the name of the contract.
     *
     * @return its description
     */
    public String name() {
        return json.path("description").asString("");
    }

    /**
     * Returns the HTTP method.
     *
     * @return in upper case
     */
    public String method() {
        return json.at("/request/method").asString("GET").toUpperCase(Locale.ROOT);
    }

    /**
     * Returns the whole path.
     *
     * @return the path without the query
     */
    public String path() {
        return json.at("/request/path").asString("");
    }

    /**
     * Returns the HTTP status of the answer.
     *
     * @return the status
     */
    public int status() {
        return json.at("/response/status").asInt(200);
    }

    Map<String, List<String>> query() {
        return lists(json.at("/request/query"));
    }

    /** The headers of a message, their names in lower case. */
    Map<String, List<String>> headers(String message) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        lists(json.path(message).path("headers"))
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return headers;
    }

    /** The body of a message, missing where there is none. */
    JsonNode body(String message) {
        return json.path(message).path("body").path("content");
    }

    /** The matcher of a path in the body of a message, missing where the value is literal. */
    JsonNode matcher(String message, String path) {
        return json.path(message)
                .path("matchingRules")
                .path("body")
                .path(path)
                .path("matchers")
                .path(0);
    }

    private static Map<String, List<String>> lists(JsonNode object) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        object.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            lists.put(
                    entry.getKey(),
                    value.isArray()
                            ? value.valueStream().map(JsonNode::asString).toList()
                            : List.of(value.asString("")));
        });
        return lists;
    }
}
