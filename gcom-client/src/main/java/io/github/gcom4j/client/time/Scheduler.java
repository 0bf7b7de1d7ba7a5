package io.github.gcom4j.client.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * The clock that the client reads and the timer that it waits on. Tests replace it to make hours pass at once.
 *
 * <p>An implementation is thread-safe.
 */
public interface Scheduler {
    /**
     * Returns the current time.
     *
     * @return the time of day, which may be set back
     */
    Instant now();

    /**
     * Returns the time on a clock that only goes forward, from an origin that does not matter. Time-outs, waits and budgets
     * are measured by it. By default it is derived from {@link #now()}; one that is set back stands still meanwhile.
     *
     * @return the time since the origin
     */
    default Duration elapsed() {
        return Duration.between(Instant.EPOCH, now());
    }

    /**
     * Waits without holding the calling thread.
     *
     * @param delay how long to wait; zero and negative durations are over at once
     * @return completes when the delay has passed; cancelling it frees the timer
     */
    CompletableFuture<Void> after(Duration delay);

    /**
     * Returns the clock of the machine and one timer for the whole process. Its only thread is a daemon, starts with the
     * first wait and ends when nothing has waited for some seconds, so there is nothing to close. What depends on a wait
     * runs on that thread and must not block it.
     *
     * @return the same scheduler each time
     */
    static Scheduler system() {
        return SystemScheduler.INSTANCE;
    }
}
