package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.model.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Lets as many requests pass in any period as the API takes, first come, first served. Whoever waits holds no thread, and
 * gives its turn to the next when it is cancelled.
 */
final class RateBudget {
    private final RateLimit limit;
    private final Scheduler scheduler;

    // Guarded by this: when the requests of the last period passed, the oldest first, and who waits, the first first.
    private final Deque<Instant> passed = new ArrayDeque<>();
    private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private boolean awake;
    private Instant closedUntil = Instant.MIN;

    RateBudget(RateLimit limit, Scheduler scheduler) {
        this.limit = limit;
        this.scheduler = scheduler;
    }

    /** Returns what completes when it is one's turn, or empty if that would take as long as given or longer. */
    Optional<CompletableFuture<Void>> turn(Duration longestWait) {
        CompletableFuture<Void> turn = new CompletableFuture<>();
        synchronized (this) {
            Instant now = scheduler.now();
            forgetBefore(now.minus(limit.period()));
            if (waiting.isEmpty() && isOpen(now)) {
                passed.add(now);
                turn.complete(null);
                return Optional.of(turn);
            }
            if (waitOf(waiting.size(), now).compareTo(longestWait) >= 0) {
                return Optional.empty();
            }
            waiting.add(turn);
        }
        var unused = turn.whenComplete((nothing, failure) -> leaveIfCancelled(turn));
        watch();
        return Optional.of(turn);
    }

    private synchronized void leaveIfCancelled(CompletableFuture<Void> turn) {
        if (turn.isCancelled()) {
            waiting.removeIf(other -> other == turn);
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
            wait = waitOf(0, scheduler.now());
        }
        var unused = scheduler.after(wait).thenRun(this::letPass);
    }

    private void letPass() {
        List<CompletableFuture<Void>> next = new ArrayList<>();
        synchronized (this) {
            awake = false;
            Instant now = scheduler.now();
            forgetBefore(now.minus(limit.period()));
            while (!waiting.isEmpty() && isOpen(now)) {
                next.add(waiting.removeFirst());
                passed.add(now);
            }
        }
        next.forEach(turn -> turn.complete(null));
        watch();
    }

    /** Lets nobody pass for a time: the API refuses requests although the budget is not spent, as others spend it too. */
    synchronized void close(Duration time) {
        Instant end = scheduler.now().plus(time);
        closedUntil = end.isAfter(closedUntil) ? end : closedUntil;
    }

    private boolean isOpen(Instant now) {
        return passed.size() < limit.requests() && !now.isBefore(closedUntil);
    }

    private void forgetBefore(Instant time) {
        while (!passed.isEmpty() && !passed.peekFirst().isAfter(time)) {
            passed.removeFirst();
        }
    }

    private Duration waitOf(int before, Instant now) {
        Duration untilOpen = now.isBefore(closedUntil) ? Duration.between(now, closedUntil) : Duration.ZERO;
        Duration untilFree = waitForBudget(before, now);
        return untilOpen.compareTo(untilFree) > 0 ? untilOpen : untilFree;
    }

    // Whoever waits behind n others passes one period after the n-th oldest of those that have passed.
    private Duration waitForBudget(int before, Instant now) {
        int behind = before - (limit.requests() - passed.size());
        if (behind < 0 || passed.isEmpty()) {
            return Duration.ZERO;
        }
        int periods = 1 + behind / limit.requests();
        Instant model = passed.stream()
                .skip(Math.min(behind % limit.requests(), passed.size() - 1))
                .findFirst()
                .orElse(now);
        return Duration.between(now, model.plus(limit.period().multipliedBy(periods)));
    }
}
