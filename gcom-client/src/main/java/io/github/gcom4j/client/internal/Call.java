package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.model.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * A call on its way.
 *
 * @param endpoint what is called
 * @param request what is sent
 * @param attempt which attempt this is, from 1
 * @param deadline when the call as a whole must be over
 * @param steps runs what the call does itself: where it starts and where it goes on after an answer or a wait
 */
public record Call(Endpoint endpoint, TransportRequest request, int attempt, Instant deadline, Executor steps) {
    static final String REQUEST_ID = "x-request-id";

    /** Each attempt has an id of its own, so that the API's traces tell the attempts apart. */
    Call numbered(int number, UUID id) {
        return new Call(endpoint, request.withHeader(REQUEST_ID, id.toString()), number, deadline, steps);
    }

    Call withHeader(String name, String value) {
        return new Call(endpoint, request.withHeader(name, value), attempt, deadline, steps);
    }

    Call until(Instant newDeadline) {
        return new Call(endpoint, request, attempt, newDeadline, steps);
    }

    String requestId() {
        return request.headers().getOrDefault(REQUEST_ID, "");
    }

    Duration remaining(Instant now) {
        return now.isBefore(deadline) ? Duration.between(now, deadline) : Duration.ZERO;
    }
}
