package io.github.gcom4j.client.internal.async;

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
        Duration end = elapsed().plus(delay);
        CompletableFuture<Void> over = scheduler.after(delay);
        return Futures.cancelling(over.whenComplete((nothing, failure) -> reach(failure == null, end)), over);
    }

    // Nobody may have looked at the clock while it was set back, and the wait is over all the same.
    private synchronized void reach(boolean passed, Duration end) {
        Duration now = elapsed();
        if (passed && now.compareTo(end) < 0) {
            lost = lost.plus(end.minus(now));
        }
    }
}
