package io.github.gcom4j.client.scripted;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A request as the server received it. */
public record ReceivedRequest(
        String method, String path, String query, Map<String, List<String>> headers, String body) {
    /** Returns method and path, for example {@code GET /api/instances/5}. */
    public String line() {
        return method + " " + path;
    }

    /** Returns the query parameters by name. */
    public Map<String, String> parameters() {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.contains("="))
                .collect(Collectors.toMap(
                        part -> part.substring(0, part.indexOf('=')), part -> part.substring(part.indexOf('=') + 1)));
    }

    /** Tells whether a header came. */
    public boolean hasHeader(String name) {
        return headers.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }
}
