package io.github.gcom4j.testkit.route;

import io.github.gcom4j.testkit.internal.wire.message.Framing;
import java.util.HashMap;
import java.util.Map;

/**
 * The answer to a request for a path beside the API.
 *
 * @param status HTTP status
 * @param headers headers of the answer
 * @param body the body, empty for none
 */
public record RouteResponse(int status, Map<String, String> headers, String body) {
    /**
     * Makes an answer.
     *
     * @throws IllegalArgumentException if the status is not 200 to 599, or a header could not be sent or says how long the body is
     */
    public RouteResponse {
        headers = Map.copyOf(headers);
        Framing.requireFinal(status);
        headers.forEach(Framing::requireHeader);
    }

    /**
     * Answers with a body.
     *
     * @param status HTTP status
     * @param contentType content type of the body
     * @param body the body
     * @return the answer
     */
    public static RouteResponse of(int status, String contentType, String body) {
        return new RouteResponse(status, Map.of("Content-Type", contentType), body);
    }

    /**
     * Adds a header, or gives it another value.
     *
     * @param name name of the header
     * @param value its value
     * @return the changed answer
     */
    public RouteResponse withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new RouteResponse(status, more, body);
    }
}
