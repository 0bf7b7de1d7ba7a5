package io.github.gcom4j.client.retry;

import io.github.gcom4j.client.internal.text.DurationText;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How often a failed request is repeated, and after what wait. It never decides whether repeating is safe; that follows
 * from the failure and from {@link io.github.gcom4j.model.Endpoint#idempotency()}:
 *
 * <ul>
 *   <li>Whatever the endpoint, a request is repeated that certainly did nothing: no connection was made, or the API
 *       refused it for now (status 429, another operation in progress, a slug deleted moments ago).
 *   <li>Reads and deletes are also repeated after status 408 or 5xx, a time-out and a lost answer. The repeated delete of
 *       what the lost one deleted is a success.
 *   <li>All else is not repeated: its outcome is unknown, or the same request would fail again.
 * </ul>
 *
 * <p>The wait is what the API asks for, if it does, plus a random part of a back-off that doubles from attempt to attempt
 * (full jitter). The time for the call bounds all attempts and waits together; a wait that would go beyond it is not
 * begun, and the call fails at once with what the API answered.
 *
 * <p>A policy is immutable.
 */
public final class RetryPolicy {
    private static final RetryPolicy STANDARD = new Builder().build();
    private static final RetryPolicy NONE = builder().maxAttempts(1).build();

    private final int maxAttempts;
    private final Duration baseDelay;
    private final Duration maxDelay;
    private final Duration busyDelay;
    private final DoubleSupplier jitter;

    private RetryPolicy(Builder builder) {
        this.maxAttempts = builder.maxAttempts;
        this.baseDelay = builder.baseDelay;
        this.maxDelay = builder.maxDelay;
        this.busyDelay = builder.busyDelay;
        this.jitter = builder.jitter;
    }

    /**
     * Returns the policy of a client that is given none: the defaults of the builder.
     *
     * @return the policy
     */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /**
     * Returns the policy that repeats nothing.
     *
     * @return the policy
     */
    public static RetryPolicy none() {
        return NONE;
    }

    /**
     * Starts a policy with the defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a policy with the values of this one.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return builder()
                .maxAttempts(maxAttempts)
                .baseDelay(baseDelay)
                .maxDelay(maxDelay)
                .busyDelay(busyDelay)
                .jitter(jitter);
    }

    /**
     * Returns how often a request is sent at most.
     *
     * @return the number of attempts, including the first; 1 for no retries
     */
    public int maxAttempts() {
        return maxAttempts;
    }

    /**
     * Returns how long to wait at least where another operation is in progress and the API does not say how long.
     *
     * @return the wait
     */
    public Duration busyDelay() {
        return busyDelay;
    }

    /**
     * Draws the random part of the wait after an attempt.
     *
     * @param attempt the number of the attempt that failed, from 1
     * @return zero up to the back-off of that attempt
     */
    public Duration drawBackoff(int attempt) {
        // Doubled at most 30 times, so that nothing overflows.
        Duration doubled = baseDelay.multipliedBy(1L << Math.min(attempt - 1, 30));
        Duration backoff = doubled.compareTo(maxDelay) < 0 ? doubled : maxDelay;
        double part = Math.max(0, Math.min(1, jitter.getAsDouble()));
        return Duration.ofMillis((long) (backoff.toMillis() * part));
    }

    @Override
    public String toString() {
        return "RetryPolicy[maxAttempts=" + maxAttempts + ", baseDelay=" + DurationText.of(baseDelay) + ", maxDelay="
                + DurationText.of(maxDelay) + ", busyDelay=" + DurationText.of(busyDelay) + "]";
    }

    /** Builds {@link RetryPolicy}. A builder is not thread-safe. */
    public static final class Builder {
        private static final Duration LONGEST = Duration.ofDays(1);

        private int maxAttempts = 4;
        private Duration baseDelay = Duration.ofMillis(500);
        private Duration maxDelay = Duration.ofSeconds(20);
        private Duration busyDelay = Duration.ofSeconds(10);
        private DoubleSupplier jitter = () -> ThreadLocalRandom.current().nextDouble();

        private Builder() {}

        /**
         * Sets how often a request is sent at most, 4 times by default.
         *
         * @param attempts the number of attempts, including the first; 1 for no retries
         * @return this builder
         */
        public Builder maxAttempts(int attempts) {
            if (attempts < 1) {
                throw new IllegalArgumentException("maxAttempts must be at least 1 but is " + attempts);
            }
            this.maxAttempts = attempts;
            return this;
        }

        /**
         * Sets the back-off after the first attempt, 500 milliseconds by default.
         *
         * @param delay zero to one day
         * @return this builder
         */
        public Builder baseDelay(Duration delay) {
            this.baseDelay = checked("baseDelay", delay);
            return this;
        }

        /**
         * Sets the longest back-off, 20 seconds by default. It does not shorten a wait the API asks for.
         *
         * @param delay zero to one day
         * @return this builder
         */
        public Builder maxDelay(Duration delay) {
            this.maxDelay = checked("maxDelay", delay);
            return this;
        }

        /**
         * Sets the wait for another operation on the same stack to end, 10 seconds by default.
         *
         * @param delay zero to one day
         * @return this builder
         */
        public Builder busyDelay(Duration delay) {
            this.busyDelay = checked("busyDelay", delay);
            return this;
        }

        /**
         * Sets where chance comes from. It is meant for tests.
         *
         * @param random gives numbers from 0 to 1; called from several threads
         * @return this builder
         */
        public Builder jitter(DoubleSupplier random) {
            this.jitter = Objects.requireNonNull(random, "random must not be null");
            return this;
        }

        /**
         * Builds the policy.
         *
         * @return the policy
         */
        public RetryPolicy build() {
            return new RetryPolicy(this);
        }

        private static Duration checked(String name, Duration delay) {
            Objects.requireNonNull(delay, "delay must not be null");
            if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(name + " must be zero to one day but is " + DurationText.of(delay));
            }
            return delay;
        }
    }
}
