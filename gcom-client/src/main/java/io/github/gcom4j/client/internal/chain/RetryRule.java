package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.client.error.OperationInProgressException;
import io.github.gcom4j.client.internal.answer.RepeatSafety;
import io.github.gcom4j.client.retry.RetryPolicy;
import java.time.Duration;
import java.util.Optional;

/** Decides whether a failed attempt is followed by another, and after what wait. */
final class RetryRule {
    private final RetryPolicy policy;

    RetryRule(RetryPolicy policy) {
        this.policy = policy;
    }

    /** Returns the wait before the next attempt, empty if there must be none. */
    Optional<Duration> waitAfter(Call call, Throwable failure, Duration remaining) {
        if (call.attempt() >= policy.maxAttempts() || !RepeatSafety.isSafe(call.endpoint(), failure)) {
            return Optional.empty();
        }
        Duration wait = asked(failure).plus(policy.drawBackoff(call.attempt()));
        return wait.compareTo(remaining) < 0 ? Optional.of(wait) : Optional.empty();
    }

    private Duration asked(Throwable failure) {
        Duration unasked = failure instanceof OperationInProgressException ? policy.busyDelay() : Duration.ZERO;
        return failure instanceof ApiException refusal ? refusal.retryAfter().orElse(unasked) : unasked;
    }
}
