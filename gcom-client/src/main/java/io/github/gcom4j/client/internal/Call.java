package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.model.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A call on its way.
 *
 * @param endpoint what is called
 * @param request what is sent
 * @param attempt which attempt this is, from 1
 * @param deadline when the call as a whole must be over
 */
public record Call(Endpoint endpoint, TransportRequest request, int attempt, Instant deadline) {
    static final String REQUEST_ID = "x-request-id";

    /** Each attempt has an id of its own, so that the API's traces tell the attempts apart. */
    Call numbered(int number, UUID id) {
        return new Call(endpoint, request.withHeader(REQUEST_ID, id.toString()), number, deadline);
    }

    Call withHeader(String name, String value) {
        return new Call(endpoint, request.withHeader(name, value), attempt, deadline);
    }

    Call until(Instant newDeadline) {
        return new Call(endpoint, request, attempt, newDeadline);
    }

    String requestId() {
        return request.headers().getOrDefault(REQUEST_ID, "");
    }

    Duration remaining(Instant now) {
        return now.isBefore(deadline) ? Duration.between(now, deadline) : Duration.ZERO;
    }
}
