package io.github.gcom4j.client.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Waits on one daemon thread, which comes and goes with the need for it. */
final class SystemScheduler implements Scheduler {
    static final SystemScheduler INSTANCE = new SystemScheduler();

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2);
    private static final long IDLE_SECONDS = 10;
    private static final long ORIGIN = System.nanoTime();

    private final ScheduledThreadPoolExecutor timer;

    private SystemScheduler() {
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            // Without the thread-locals of whoever waits first.
            Thread thread = new Thread(null, task, "gcom-scheduler", 0, false);
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - ORIGIN);
    }

    @Override
    public CompletableFuture<Void> after(Duration delay) {
        if (delay.isZero() || delay.isNegative()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> over = new CompletableFuture<>();
        // The timer adds the delay to its own clock, which must not overflow.
        long nanos = delay.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : delay.toNanos();
        Future<?> task = timer.schedule(() -> over.complete(null), nanos, TimeUnit.NANOSECONDS);
        var unused = over.whenComplete((nothing, failure) -> {
            if (over.isCancelled()) {
                task.cancel(false);
            }
        });
        return over;
    }
}
