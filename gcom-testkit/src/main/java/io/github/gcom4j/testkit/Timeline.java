package io.github.gcom4j.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** A time that is moved by hand, and who waits for it. */
final class Timeline {
    private final Queue<PendingWait> waits = new PriorityQueue<>(Comparator.comparing(PendingWait::end));
    private Instant now;

    private record PendingWait(Instant end, CompletableFuture<Void> over) {}

    Timeline(Instant start) {
        now = start;
    }

    synchronized Instant now() {
        return now;
    }

    CompletableFuture<Void> waitFor(Duration delay) {
        if (delay.isZero() || delay.isNegative()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> over = new CompletableFuture<>();
        synchronized (this) {
            waits.removeIf(wait -> wait.over().isDone());
            waits.add(new PendingWait(now.plus(delay), over));
        }
        return over;
    }

    Instant advance(Duration step) {
        return move(known -> known.plus(step));
    }

    /** Shows another time, be it an earlier one, from which every wait still ends at its end. */
    void moveTo(Instant time) {
        move(known -> time);
    }

    private Instant move(UnaryOperator<Instant> step) {
        List<PendingWait> ended = new ArrayList<>();
        Instant moved;
        synchronized (this) {
            now = step.apply(now);
            moved = now;
            while (!waits.isEmpty() && !waits.peek().end().isAfter(now)) {
                ended.add(waits.remove());
            }
        }
        // Outside the lock, as what depends on a wait may wait again.
        ended.forEach(wait -> wait.over().complete(null));
        return moved;
    }
}
