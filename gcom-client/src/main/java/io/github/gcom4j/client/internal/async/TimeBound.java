package io.github.gcom4j.client.internal.async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Ends work that takes longer than it may, by the clock of the machine. */
public final class TimeBound {
    private TimeBound() {}

    /**
     * Bounds work.
     *
     * @param longest how long it may take
     * @param work the work, which is cancelled when it takes longer
     * @param tooLate what the result fails with then
     * @param <T> the type of the result
     * @return the result of the work; cancelling it cancels the work
     */
    public static <T> CompletableFuture<T> within(
            Duration longest, CompletableFuture<T> work, Supplier<? extends Throwable> tooLate) {
        if (work.isDone()) {
            return work;
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Futures.cancelWith(result, work);
        long deadline = System.nanoTime() + longest.toNanos();
        DeadlineTimer.Watched watched = new DeadlineTimer.Watched() {
            @Override
            public long deadlineNanos() {
                return deadline;
            }

            @Override
            public void late() {
                CompletionThreads.SPARE.execute(() -> {
                    result.completeExceptionally(tooLate.get());
                    work.cancel(true);
                });
            }
        };
        DeadlineTimer.SHARED.watch(watched);
        var unused = work.whenComplete((value, failure) -> {
            DeadlineTimer.SHARED.forget(watched);
            Futures.complete(result, value, failure);
        });
        return result;
    }
}
