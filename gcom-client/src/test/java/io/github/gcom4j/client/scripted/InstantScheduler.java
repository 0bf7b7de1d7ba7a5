package io.github.gcom4j.client.scripted;

import io.github.gcom4j.client.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that passes at once when someone waits, and keeps the waits. */
public final class InstantScheduler implements Scheduler {
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public synchronized CompletableFuture<Void> after(Duration delay) {
        waits.add(delay);
        now = now.plus(delay);
        return CompletableFuture.completedFuture(null);
    }

    /** Returns the waits so far, in order. */
    public List<Duration> waits() {
        return waits;
    }
}
