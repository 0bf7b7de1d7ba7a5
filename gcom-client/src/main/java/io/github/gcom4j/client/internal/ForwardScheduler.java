package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Keeps the time of a scheduler from going back, where that is set back. */
public final class ForwardScheduler implements Scheduler {
    private final Scheduler scheduler;
    private Duration seen;
    private Duration lost = Duration.ZERO;

    private ForwardScheduler(Scheduler scheduler) {
        this.scheduler = scheduler;
        this.seen = scheduler.elapsed();
    }

    /**
     * Makes sure that time goes forward.
     *
     * @param scheduler the scheduler of the user
     * @return the same, or one that does
     */
    public static Scheduler of(Scheduler scheduler) {
        return scheduler == Scheduler.system() ? scheduler : new ForwardScheduler(scheduler);
    }

    @Override
    public Instant now() {
        return scheduler.now();
    }

    @Override
    public synchronized Duration elapsed() {
        Duration now = scheduler.elapsed();
        if (now.compareTo(seen) < 0) {
            lost = lost.plus(seen.minus(now));
        }
        seen = now;
        return now.plus(lost);
    }

    @Override
    public CompletableFuture<Void> after(Duration delay) {
        return scheduler.after(delay);
    }
}
