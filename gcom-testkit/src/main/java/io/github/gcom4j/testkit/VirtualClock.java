package io.github.gcom4j.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. It is thread-safe. */
public final class VirtualClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private VirtualClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * Starts a clock.
     *
     * @param start the time it shows
     * @return the clock, in UTC
     */
    public static VirtualClock at(Instant start) {
        return new VirtualClock(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    /**
     * Moves the time on.
     *
     * @param step how far, not negative
     * @return the time it shows now
     */
    public Instant advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("step must not be negative but is " + step);
        }
        return now.updateAndGet(time -> time.plus(step));
    }

    /**
     * Moves the time on to a later instant, and leaves it alone when that has passed already.
     *
     * @param time the time to show
     * @return the time it shows now
     */
    public Instant advanceTo(Instant time) {
        return now.updateAndGet(current -> time.isAfter(current) ? time : current);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Returns a clock that shows the same time, always, in another zone. */
    @Override
    public Clock withZone(ZoneId other) {
        return new VirtualClock(now, other);
    }

    @Override
    public String toString() {
        return "VirtualClock[" + now + "]";
    }
}
