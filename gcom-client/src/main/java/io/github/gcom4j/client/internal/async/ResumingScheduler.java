package io.github.gcom4j.client.internal.async;

import io.github.gcom4j.client.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Ends each wait where the steps are taken rather than on the timer's thread, which is not for other people's code. */
public record ResumingScheduler(Scheduler timer, UnaryOperator<CompletableFuture<Void>> resumption)
        implements Scheduler {
    @Override
    public Instant now() {
        return timer.now();
    }

    @Override
    public Duration elapsed() {
        return timer.elapsed();
    }

    @Override
    public CompletableFuture<Void> after(Duration delay) {
        return resumption.apply(timer.after(delay));
    }
}
