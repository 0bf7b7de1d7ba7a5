package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.testkit.snapshot.ResumableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs as another does and can be put forward. */
public final class MovableClock extends Clock implements ResumableClock {
    private final Clock base;
    private final AtomicReference<Duration> ahead;

    public MovableClock(Clock base) {
        this(base, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock base, AtomicReference<Duration> ahead) {
        this.base = base;
        this.ahead = ahead;
    }

    public Instant advance(Duration step) {
        ahead.accumulateAndGet(step, Duration::plus);
        return instant();
    }

    /** It runs, so that it is put forward where it is behind, but never back. */
    @Override
    public void resumeAt(Instant time) {
        Duration behind = Duration.between(base.instant(), time);
        ahead.updateAndGet(known -> behind.compareTo(known) > 0 ? behind : known);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(base.withZone(zone), ahead);
    }
}
