package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.model.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

/**
 * A call on its way.
 *
 * @param endpoint what is called
 * @param request what is sent
 * @param attempt which attempt this is, from 1
 * @param deadline when the call as a whole must be over
 * @param steps runs what the call does itself: where it starts and where it goes on after an answer or a wait
 * @param repetitions is told the number of each attempt after the first, before it is made
 */
public record Call(
        Endpoint endpoint,
        TransportRequest request,
        int attempt,
        Instant deadline,
        Executor steps,
        IntConsumer repetitions) {
    static final String REQUEST_ID = "x-request-id";

    /** Begins a call that has all the time there is. */
    static Call of(Endpoint endpoint, TransportRequest request, Executor steps) {
        return new Call(endpoint, request, 1, Instant.MAX, steps, number -> {});
    }

    /** Each attempt has an id of its own, so that the API's traces tell the attempts apart. */
    Call numbered(int number, UUID id) {
        return new Call(endpoint, request.withHeader(REQUEST_ID, id.toString()), number, deadline, steps, repetitions);
    }

    Call withHeader(String name, String value) {
        return new Call(endpoint, request.withHeader(name, value), attempt, deadline, steps, repetitions);
    }

    Call until(Instant newDeadline) {
        return new Call(endpoint, request, attempt, newDeadline, steps, repetitions);
    }

    Call tellingRepetitions(IntConsumer told) {
        return new Call(endpoint, request, attempt, deadline, steps, told);
    }

    String requestId() {
        return request.headers().getOrDefault(REQUEST_ID, "");
    }

    Duration remaining(Instant now) {
        return now.isBefore(deadline) ? Duration.between(now, deadline) : Duration.ZERO;
    }
}
