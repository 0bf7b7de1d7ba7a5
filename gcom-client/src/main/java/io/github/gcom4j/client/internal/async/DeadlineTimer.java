package io.github.gcom4j.client.internal.async;

import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends what is not over in time: calls, requests, waits. One timer serves them all: it is set for the earliest and stays when
 * that one is complete. A timer for each would wake the thread that keeps them with every response.
 */
public final class DeadlineTimer {
    public static final DeadlineTimer SHARED =
            new DeadlineTimer(System::nanoTime, (nanos, work) -> CompletableFuture.delayedExecutor(
                            nanos, TimeUnit.NANOSECONDS, Runnable::run)
                    .execute(work));

    private final LongSupplier nanoClock;
    private final Alarm alarm;
    private final Set<Watched> open = ConcurrentHashMap.newKeySet();
    // Null where nothing is set. Changed under the lock.
    private volatile @Nullable Long dueNanos;

    /** Runs something later. */
    @FunctionalInterface
    interface Alarm {
        void after(long nanos, Runnable work);
    }

    /** what is under way. */
    public interface Watched {
        long deadlineNanos();

        void late();
    }

    DeadlineTimer(LongSupplier nanoClock, Alarm alarm) {
        this.nanoClock = nanoClock;
        this.alarm = alarm;
    }

    public void watch(Watched work) {
        open.add(work);
        setFor(work.deadlineNanos());
    }

    public void forget(Watched work) {
        open.remove(work);
    }

    // Almost always there is an earlier one, and callers need not wait for each other to see that.
    private void setFor(long deadline) {
        if (isEarliest(deadline)) {
            setEarliest(deadline);
        }
    }

    private boolean isEarliest(long deadline) {
        Long due = dueNanos;
        return due == null || deadline - due < 0;
    }

    private synchronized void setEarliest(long deadline) {
        if (isEarliest(deadline)) {
            dueNanos = deadline;
            alarm.after(Math.max(0, deadline - nanoClock.getAsLong()), () -> ring(deadline));
        }
    }

    // One that was set before an earlier one has nothing to do: the earlier one has set another for what was left.
    private void ring(long deadline) {
        synchronized (this) {
            Long due = dueNanos;
            if (due == null || due != deadline) {
                return;
            }
            // Before the look at what is open: whoever comes later finds nothing set.
            dueNanos = null;
        }
        long now = nanoClock.getAsLong();
        open.stream().filter(work -> work.deadlineNanos() - now <= 0).forEach(work -> {
            forget(work);
            work.late();
        });
        OptionalLong rest =
                open.stream().mapToLong(work -> work.deadlineNanos() - now).min();
        rest.ifPresent(nanos -> setFor(now + nanos));
    }
}
