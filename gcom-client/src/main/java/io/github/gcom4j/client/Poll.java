package io.github.gcom4j.client;

import io.github.gcom4j.client.error.WaitTimeoutException;
import io.github.gcom4j.client.internal.AsyncLoop;
import io.github.gcom4j.client.internal.Futures;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.model.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again until something is so, without holding a thread in between. */
final class Poll {
    private final Scheduler scheduler;
    private final Operation operation;
    private final String goal;
    private final WaitOptions options;
    private final Duration interval;
    private final Instant start;
    private int looks;

    private Poll(Scheduler scheduler, Operation operation, String goal, WaitOptions options, Duration interval) {
        this.scheduler = scheduler;
        this.operation = operation;
        this.goal = goal;
        this.options = options;
        this.interval = options.intervalOr(interval);
        this.start = scheduler.now();
    }

    /** Prepares a wait, whose time runs from now. */
    static Poll of(Scheduler scheduler, Operation operation, String goal, WaitOptions options, Duration usualInterval) {
        return new Poll(scheduler, operation, goal, options, usualInterval);
    }

    /** Looks until the goal is reached. A failure that is but a reason to look again does not end the wait. */
    <T> CompletableFuture<T> until(
            Supplier<CompletableFuture<Observation<T>>> look, Predicate<Throwable> reasonToLookAgain) {
        Observation<T> nothing = Observation.notYet("nothing");
        CompletableFuture<Observation<T>> seen = AsyncLoop.until(
                nothing,
                last -> last.result().isPresent(),
                last -> Futures.then(pause(last), rested -> look(look, reasonToLookAgain)));
        return Futures.map(seen, last -> last.result().orElseThrow());
    }

    private <T> CompletableFuture<Observation<T>> look(
            Supplier<CompletableFuture<Observation<T>>> look, Predicate<Throwable> reasonToLookAgain) {
        looks++;
        return Futures.recover(
                look.get(),
                failure -> reasonToLookAgain.test(failure)
                        ? CompletableFuture.completedFuture(Observation.failed(failure))
                        : CompletableFuture.failedFuture(failure));
    }

    private CompletableFuture<Void> pause(Observation<?> last) {
        if (looks == 0) {
            return CompletableFuture.completedFuture(null);
        }
        Duration elapsed = Duration.between(start, scheduler.now());
        Duration remaining = options.timeout().minus(elapsed);
        if (remaining.isNegative() || remaining.isZero()) {
            throw new WaitTimeoutException(
                    operation, goal, elapsed, looks, last.seen(), last.failure().orElse(null));
        }
        options.tell(new WaitProgress(goal, looks, elapsed, remaining, last.seen()));
        return scheduler.after(interval.compareTo(remaining) < 0 ? interval : remaining);
    }
}
