package io.github.gcom4j.testkit;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits by a clock: until a test has moved it, or as long as it takes. */
final class Timer {
    private final Clock clock;

    Timer(Clock clock) {
        this.clock = clock;
    }

    CompletableFuture<Void> after(Duration delay) {
        return clock instanceof VirtualClock virtual
                ? virtual.scheduler().after(delay)
                : new CompletableFuture<Void>().completeOnTimeout(null, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
}
