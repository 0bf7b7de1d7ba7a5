package io.github.gcom4j.client.internal.limit;

import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.model.RateLimit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Lets as many requests pass in any period as the API takes, first come, first served. Whoever waits holds no thread, and
 * gives its turn to the next when it is cancelled. Times are those of {@link Scheduler#elapsed()}.
 */
public final class RateBudget {
    private final RateLimit limit;
    private final Scheduler scheduler;

    // Guarded by this: when the requests of the last period passed, the oldest first, and who waits, the first first.
    private final Deque<Duration> passed = new ArrayDeque<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean awake;
    private @Nullable Duration closedUntil;

    /** Whoever waits, and until when. */
    private record Waiting(CompletableFuture<Void> turn, Duration deadline) {}

    RateBudget(RateLimit limit, Scheduler scheduler) {
        this.limit = limit;
        this.scheduler = scheduler;
    }

    /**
     * Returns what completes when it is one's turn, or empty if that would take as long as given or longer. If it turns out
     * later that it would, the turn fails with a {@link TimeoutException}.
     */
    public Optional<CompletableFuture<Void>> turn(Duration longestWait) {
        CompletableFuture<Void> turn = new CompletableFuture<>();
        synchronized (this) {
            Duration now = scheduler.elapsed();
            forgetBefore(now.minus(limit.period()));
            if (waiting.isEmpty() && isOpen(now)) {
                passed.add(now);
                turn.complete(null);
                return Optional.of(turn);
            }
            if (waitOf(waiting.size(), now).compareTo(longestWait) >= 0) {
                return Optional.empty();
            }
            waiting.add(new Waiting(turn, now.plus(longestWait)));
        }
        var unused = turn.whenComplete((passes, failure) -> leaveIfCancelled(turn));
        watch();
        return Optional.of(turn);
    }

    private synchronized void leaveIfCancelled(CompletableFuture<Void> turn) {
        if (turn.isCancelled()) {
            waiting.removeIf(other -> other.turn() == turn);
        }
    }

    /** Makes sure that a timer runs while anyone waits. */
    private void watch() {
        Duration wait;
        synchronized (this) {
            if (awake || waiting.isEmpty()) {
                return;
            }
            awake = true;
            wait = waitOf(0, scheduler.elapsed());
        }
        var unused = Futures.caught(() -> scheduler.after(wait)).whenComplete((over, failure) -> {
            if (failure == null) {
                letPass();
            } else {
                giveUp(Futures.cause(failure));
            }
        });
    }

    private void letPass() {
        List<Waiting> next = new ArrayList<>();
        synchronized (this) {
            awake = false;
            Duration now = scheduler.elapsed();
            forgetBefore(now.minus(limit.period()));
            while (!waiting.isEmpty() && isOpen(now)) {
                next.add(waiting.removeFirst());
                passed.add(now);
            }
        }
        next.forEach(each -> each.turn().complete(null));
        watch();
    }

    // Without a timer nobody would ever be woken.
    private void giveUp(Throwable failure) {
        List<Waiting> all;
        synchronized (this) {
            awake = false;
            all = List.copyOf(waiting);
            waiting.clear();
        }
        all.forEach(each -> each.turn().completeExceptionally(failure));
    }

    /** Lets nobody pass for a time: the API refuses requests although the budget is not spent, as others spend it too. */
    public void close(Duration time) {
        List<Waiting> tooLate = new ArrayList<>();
        synchronized (this) {
            Duration now = scheduler.elapsed();
            Duration end = now.plus(time);
            closedUntil = closedUntil != null && closedUntil.compareTo(end) > 0 ? closedUntil : end;
            int before = 0;
            for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
                Waiting one = each.next();
                if (now.plus(waitOf(before, now)).compareTo(one.deadline()) >= 0) {
                    each.remove();
                    tooLate.add(one);
                } else {
                    before++;
                }
            }
        }
        tooLate.forEach(each -> each.turn().completeExceptionally(new TimeoutException()));
    }

    private boolean isOpen(Duration now) {
        return passed.size() < limit.requests() && untilOpen(now).isZero();
    }

    private Duration untilOpen(Duration now) {
        return closedUntil == null || closedUntil.compareTo(now) <= 0 ? Duration.ZERO : closedUntil.minus(now);
    }

    private void forgetBefore(Duration time) {
        while (!passed.isEmpty() && passed.getFirst().compareTo(time) <= 0) {
            passed.removeFirst();
        }
    }

    private Duration waitOf(int before, Duration now) {
        Duration untilOpen = untilOpen(now);
        Duration untilFree = waitForBudget(before, now);
        return untilOpen.compareTo(untilFree) > 0 ? untilOpen : untilFree;
    }

    // Whoever waits behind n others passes one period after the n-th oldest of those that have passed.
    private Duration waitForBudget(int before, Duration now) {
        int behind = before - (limit.requests() - passed.size());
        if (behind < 0 || passed.isEmpty()) {
            return Duration.ZERO;
        }
        int periods = 1 + behind / limit.requests();
        Duration model = passed.stream()
                .skip(Math.min(behind % limit.requests(), passed.size() - 1))
                .findFirst()
                .orElse(now);
        return model.plus(limit.period().multipliedBy(periods)).minus(now);
    }
}
