package io.github.gcom4j.testkit;

import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.testkit.snapshot.ResumableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until a test moves it. Fake and client can share it, so that hours pass at once. It is
 * thread-safe.
 */
public final class VirtualClock extends Clock implements ResumableClock {
    private final Timeline timeline;
    private final ZoneId zone;

    private VirtualClock(Timeline timeline, ZoneId zone) {
        this.timeline = timeline;
        this.zone = zone;
    }

    /**
     * Starts a clock.
     *
     * @param start the time it shows
     * @return the clock, in UTC
     */
    public static VirtualClock at(Instant start) {
        return new VirtualClock(new Timeline(start), ZoneOffset.UTC);
    }

    /**
     * Moves the time on and ends every wait that is over then, in the order of their ends.
     *
     * @param step how far, not negative
     * @return the time it shows now
     */
    public Instant advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("step must not be negative but is " + step);
        }
        return timeline.advance(step);
    }

    /** Shows that time, be it an earlier one. */
    @Override
    public void resumeAt(Instant time) {
        timeline.moveTo(time);
    }

    /**
     * Returns a scheduler on this clock whose waits end when the test moves the clock.
     *
     * @return what a client waits on
     */
    public Scheduler scheduler() {
        return new VirtualScheduler(timeline, false);
    }

    /**
     * Returns a scheduler on this clock whose waits move the clock themselves and are over at once.
     *
     * @return what a client waits on
     */
    public Scheduler skippingScheduler() {
        return new VirtualScheduler(timeline, true);
    }

    @Override
    public Instant instant() {
        return timeline.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Returns a clock that shows the same time, always, in another zone. */
    @Override
    public Clock withZone(ZoneId other) {
        return new VirtualClock(timeline, other);
    }

    @Override
    public String toString() {
        return "VirtualClock[" + timeline.now() + "]";
    }
}
