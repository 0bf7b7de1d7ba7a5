package io.github.gcom4j.testkit.route;

import io.github.gcom4j.testkit.internal.wire.message.Framing;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The answer to a request for a path beside the API.
 *
 * @param status HTTP status
 * @param headers headers of the answer
 * @param body the body, empty for none
 * @param delay time before it is sent, in real time
 */
public record RouteResponse(int status, Map<String, String> headers, String body, Duration delay) {
    /**
     * Makes an answer.
     *
     * @throws IllegalArgumentException if the status is not 200 to 599, a header could not be sent or says how long the body is,
     *     or the delay is negative
     */
    public RouteResponse {
        headers = Map.copyOf(headers);
        Framing.requireFinal(status);
        headers.forEach(Framing::requireHeader);
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay must not be negative but is " + delay);
        }
    }

    /**
     * Makes an answer that is sent at once.
     *
     * @param status HTTP status
     * @param headers headers of the answer
     * @param body the body, empty for none
     * @throws IllegalArgumentException as the other constructor does
     */
    public RouteResponse(int status, Map<String, String> headers, String body) {
        this(status, headers, body, Duration.ZERO);
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
        return new RouteResponse(status, more, body, delay);
    }

    /**
     * Lets time pass before it is sent.
     *
     * @param time how long, in real time
     * @return a changed copy
     * @throws IllegalArgumentException if it is negative
     */
    public RouteResponse delayed(Duration time) {
        return new RouteResponse(status, headers, body, time);
    }
}
