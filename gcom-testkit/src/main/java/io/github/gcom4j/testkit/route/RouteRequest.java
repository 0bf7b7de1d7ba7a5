package io.github.gcom4j.testkit.route;

import io.github.gcom4j.testkit.internal.http.check.JsonType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request for a path beside the API.
 *
 * @param method HTTP method
 * @param path path as it was sent
 * @param query query as it was sent, empty where there is none
 * @param headers headers, whose names are in lower case
 * @param body the body, empty where there is none
 */
public record RouteRequest(String method, String path, String query, Map<String, List<String>> headers, String body) {
    /**
     * Tells by the media type whether the body is JSON.
     *
     * @return whether it is {@code application/json}, with whatever parameters that have a meaning for it
     */
    public boolean isJson() {
        return JsonType.matches(header("content-type").orElse(""));
    }

    /**
     * Returns the first value of a header.
     *
     * @param lowerCaseName the name in lower case
     * @return the value, empty if it was not sent
     */
    public Optional<String> header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, List.of()).stream().findFirst();
    }
}
