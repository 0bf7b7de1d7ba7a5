package io.github.gcom4j.client.wait;

import io.github.gcom4j.client.internal.text.DurationText;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** How long to wait for something, how often to poll, and who is notified. Immutable. */
public final class WaitOptions {
    private static final WaitOptions DEFAULTS =
            new WaitOptions(Duration.ofMinutes(10), Optional.empty(), progress -> {});

    private final Duration timeout;
    private final Optional<Duration> interval;
    private final Consumer<WaitProgress> listener;

    private WaitOptions(Duration timeout, Optional<Duration> interval, Consumer<WaitProgress> listener) {
        this.timeout = timeout;
        this.interval = interval;
        this.listener = listener;
    }

    /**
     * Returns the defaults: up to 10 minutes, an interval that suits what is waited for, and no listener.
     *
     * @return the defaults
     */
    public static WaitOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets how long to wait in all. There is always one poll, and a last one when the time is up.
     *
     * @param longest a positive duration
     * @return the new options
     * @throws IllegalArgumentException if it is not positive
     */
    public WaitOptions withTimeout(Duration longest) {
        Objects.requireNonNull(longest, "longest must not be null");
        return new WaitOptions(positive("timeout", longest), interval, listener);
    }

    /**
     * Sets how long to wait between two polls.
     *
     * @param pause a positive duration
     * @return the new options
     * @throws IllegalArgumentException if it is not positive
     */
    public WaitOptions withInterval(Duration pause) {
        Objects.requireNonNull(pause, "pause must not be null");
        return new WaitOptions(timeout, Optional.of(positive("interval", pause)), listener);
    }

    /**
     * Sets the listener that is notified after each poll that did not reach the goal.
     *
     * @param notified takes the progress and must not block; what it throws ends the wait
     * @return the new options
     */
    public WaitOptions withProgress(Consumer<WaitProgress> notified) {
        return new WaitOptions(timeout, interval, Objects.requireNonNull(notified, "notified must not be null"));
    }

    /**
     * Returns how long to wait.
     *
     * @return the longest time, positive
     */
    public Duration timeout() {
        return timeout;
    }

    /**
     * Returns how long to rest between two polls.
     *
     * @return the rest, empty for the usual one of the waiter
     */
    public Optional<Duration> interval() {
        return interval;
    }

    /**
     * Returns the listener that is notified after each poll that did not reach the goal.
     *
     * @return never null
     */
    public Consumer<WaitProgress> progress() {
        return listener;
    }

    private static Duration positive(String name, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive but is " + DurationText.of(duration));
        }
        return duration;
    }
}
