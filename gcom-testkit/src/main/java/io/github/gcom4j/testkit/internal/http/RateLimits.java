package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecOperation.RequestRate;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.state.table.UsedLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts requests in fixed windows, one for all operations that share a limit, by the clock of the fake. */
public final class RateLimits {
    private final Clock clock;
    private final Map<RequestRate, Window> windows = new HashMap<>();

    private record Window(Instant end, int requests) {}

    public RateLimits(Clock clock) {
        this.clock = clock;
    }

    /** Resets every window. */
    public synchronized void clear() {
        windows.clear();
    }

    /** Uses up every limit. */
    public synchronized void exhaust(List<SpecOperation> operations) {
        Instant now = clock.instant();
        operations.stream()
                .flatMap(operation -> operation.rateLimit().stream())
                .forEach(limit -> windows.put(limit, new Window(now.plus(limit.period()), limit.requests())));
    }

    /** Returns what was used of each limit. */
    public synchronized List<UsedLimit> used() {
        return windows.entrySet().stream()
                .map(entry -> new UsedLimit(
                        entry.getKey().requests(),
                        entry.getKey().period(),
                        entry.getValue().end(),
                        entry.getValue().requests()))
                .sorted(Comparator.comparing(UsedLimit::period).thenComparing(UsedLimit::requests))
                .toList();
    }

    /** Continues after what was used of each limit. */
    public synchronized void restore(List<UsedLimit> saved) {
        windows.clear();
        saved.forEach(limit ->
                windows.put(new RequestRate(limit.requests(), limit.period()), new Window(limit.end(), limit.used())));
    }

    synchronized void count(SpecOperation operation) {
        operation.rateLimit().ifPresent(limit -> {
            Instant now = clock.instant();
            Window window = windows.get(limit);
            if (window == null || !window.end().isAfter(now)) {
                window = new Window(now.plus(limit.period()), 0);
            }
            if (window.requests() == limit.requests()) {
                Duration wait = Duration.between(now, window.end());
                throw Refusal.tooManyRequests(wait.plusSeconds(1).minusNanos(1).toSeconds());
            }
            windows.put(limit, new Window(window.end(), window.requests() + 1));
        });
    }
}
