package io.github.gcom4j.client.internal.async;

import io.github.gcom4j.client.error.ApiException;
import java.time.Duration;
import java.util.Optional;

/** What one poll found: the goal, or else what there is instead, and the failure if the poll itself failed. */
public record Observation<T>(Optional<T> result, String seen, Optional<Throwable> failure) {
    public static <T> Observation<T> reached(T result) {
        return new Observation<>(Optional.of(result), "", Optional.empty());
    }

    public static <T> Observation<T> notYet(String seen) {
        return new Observation<>(Optional.empty(), seen, Optional.empty());
    }

    static <T> Observation<T> failed(Throwable failure) {
        return new Observation<>(Optional.empty(), String.valueOf(failure.getMessage()), Optional.of(failure));
    }

    /** Returns how long the API asks to wait, zero if it does not. */
    Duration retryAfter() {
        return failure.filter(ApiException.class::isInstance)
                .flatMap(refusal -> ((ApiException) refusal).retryAfter())
                .orElse(Duration.ZERO);
    }
}
