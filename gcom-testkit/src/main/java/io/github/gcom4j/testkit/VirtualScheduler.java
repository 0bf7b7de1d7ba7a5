package io.github.gcom4j.testkit;

import io.github.gcom4j.client.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Waits in virtual time, either until a test moves it or by moving it. */
final class VirtualScheduler implements Scheduler {
    private final Timeline timeline;
    private final boolean skips;

    VirtualScheduler(Timeline timeline, boolean skips) {
        this.timeline = timeline;
        this.skips = skips;
    }

    @Override
    public Instant now() {
        return timeline.now();
    }

    @Override
    public CompletableFuture<Void> after(Duration delay) {
        CompletableFuture<Void> over = timeline.waitFor(delay);
        if (skips && !over.isDone()) {
            timeline.advance(delay);
        }
        return over;
    }
}
