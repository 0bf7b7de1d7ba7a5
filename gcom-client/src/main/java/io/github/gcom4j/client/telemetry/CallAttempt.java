package io.github.gcom4j.client.telemetry;

import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.model.Endpoint;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One request and what came of it. It holds no secret: neither headers nor bodies nor values of parameters.
 *
 * @param endpoint what was called
 * @param number which attempt of the call this is, from 1
 * @param requestId the id the request carried, under which the API traces it
 * @param responseStatus the HTTP status of a success, empty for a failure
 * @param failure what went wrong, empty for a success
 * @param took from sending the request to the end of its response, including any wait for the rate limit
 * @param nextAttemptIn the wait before the next attempt, empty if there is none
 */
public record CallAttempt(
        Endpoint endpoint,
        int number,
        String requestId,
        OptionalInt responseStatus,
        Optional<Throwable> failure,
        Duration took,
        Optional<Duration> nextAttemptIn) {

    /**
     * Returns the HTTP status, of a success as of a refusal.
     *
     * @return the status, empty if there was no response
     */
    public OptionalInt status() {
        return failure.filter(ApiException.class::isInstance)
                .map(refusal -> OptionalInt.of(((ApiException) refusal).status()))
                .orElse(responseStatus);
    }

    /**
     * Tells whether the call ends with this attempt.
     *
     * @return false if another attempt follows
     */
    public boolean isLast() {
        return nextAttemptIn.isEmpty();
    }
}
