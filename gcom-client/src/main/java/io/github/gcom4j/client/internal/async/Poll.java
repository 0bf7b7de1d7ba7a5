package io.github.gcom4j.client.internal.async;

import io.github.gcom4j.client.error.WaitTimeoutException;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.client.wait.WaitProgress;
import io.github.gcom4j.model.Operation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Polls until a goal is reached, without holding a thread in between. */
public final class Poll {
    private static final Duration SHORTEST_ATTEMPT = Duration.ofSeconds(1);
    private static final String NO_ANSWER = "no answer yet";

    private final Scheduler scheduler;
    private final Operation operation;
    private final String goal;
    private final WaitOptions options;
    private final Duration interval;
    private final Duration start;
    private Duration rested = Duration.ZERO;
    private int attempts;
    private boolean pollIsDue = true;

    private Poll(Scheduler scheduler, Operation operation, String goal, WaitOptions options, Duration interval) {
        this.scheduler = scheduler;
        this.operation = operation;
        this.goal = goal;
        this.options = options;
        this.interval = options.interval().orElse(interval);
        this.start = scheduler.elapsed();
    }

    /** Prepares a wait, whose time runs from now. */
    public static Poll of(
            Scheduler scheduler, Operation operation, String goal, WaitOptions options, Duration usualInterval) {
        return new Poll(scheduler, operation, goal, options, usualInterval);
    }

    /** Polls until the goal is reached. A failure that is only a reason to poll again does not end the wait. */
    public <T> CompletableFuture<T> until(
            Supplier<CompletableFuture<Observation<T>>> poll, Predicate<Throwable> reasonToPollAgain) {
        Observation<T> nothing = Observation.notYet("nothing");
        CompletableFuture<Observation<T>> seen = AsyncLoop.until(
                nothing,
                last -> last.result().isPresent(),
                last -> pollIsDue ? attempt(poll, reasonToPollAgain) : pause(last));
        return Futures.map(seen, last -> last.result().orElseThrow());
    }

    private <T> CompletableFuture<Observation<T>> attempt(
            Supplier<CompletableFuture<Observation<T>>> poll, Predicate<Throwable> reasonToPollAgain) {
        pollIsDue = false;
        attempts++;
        // The last one may come when the time is up, and still needs some.
        Duration bound = longer(options.timeout().minus(elapsed()), SHORTEST_ATTEMPT);
        return Futures.recover(
                TimeBound.within(bound, poll.get(), () -> timedOut(NO_ANSWER, null)),
                failure -> reasonToPollAgain.test(failure)
                        ? CompletableFuture.completedFuture(Observation.failed(failure))
                        : CompletableFuture.failedFuture(failure));
    }

    private <T> CompletableFuture<Observation<T>> pause(Observation<T> last) {
        pollIsDue = true;
        Duration elapsed = elapsed();
        Duration remaining = options.timeout().minus(elapsed);
        if (remaining.isNegative() || remaining.isZero()) {
            throw timedOut(last.seen(), last.failure().orElse(null));
        }
        options.progress().accept(new WaitProgress(goal, attempts, elapsed, remaining, last.seen()));
        Duration rest = shorter(longer(interval, last.retryAfter()), remaining);
        rested = rested.plus(rest);
        CompletableFuture<Void> over =
                TimeBound.within(rest.plus(SHORTEST_ATTEMPT), scheduler.after(rest), () -> timedOut(last.seen(), null));
        return Futures.map(over, done -> last);
    }

    private WaitTimeoutException timedOut(String seen, @Nullable Throwable cause) {
        return new WaitTimeoutException(operation, goal, elapsed(), attempts, seen, cause);
    }

    // A clock that is set back in every rest must not make the wait longer.
    private Duration elapsed() {
        return longer(rested, scheduler.elapsed().minus(start));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
