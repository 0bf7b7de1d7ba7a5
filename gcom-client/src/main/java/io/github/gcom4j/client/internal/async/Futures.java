package io.github.gcom4j.client.internal.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Joins asynchronous steps. Unlike the methods of {@link CompletableFuture}, these pass a cancellation on to the step
 * under way, start no further step after it, and hand out failures as they were thrown.
 */
public final class Futures {
    private Futures() {}

    /**
     * Runs a second step with the result of the first.
     *
     * @param first the step under way
     * @param next starts the second step
     * @param <A> the type of the first result
     * @param <B> the type of the second result
     * @return the second result
     */
    public static <A, B> CompletableFuture<B> then(
            CompletableFuture<A> first, Function<? super A, ? extends CompletableFuture<B>> next) {
        CompletableFuture<B> result = new CompletableFuture<>();
        cancelWith(result, first);
        var unused = first.whenComplete((value, failure) -> {
            if (failure != null) {
                result.completeExceptionally(cause(failure));
            } else {
                begin(result, () -> next.apply(value));
            }
        });
        return result;
    }

    /**
     * Converts the result of a step.
     *
     * @param step the step under way
     * @param conversion converts; what it throws is the failure of the whole
     * @param <A> the type of the result
     * @param <B> the type to convert to
     * @return the converted result
     */
    public static <A, B> CompletableFuture<B> map(
            CompletableFuture<A> step, Function<? super A, ? extends B> conversion) {
        return then(step, value -> CompletableFuture.completedFuture(conversion.apply(value)));
    }

    /**
     * Runs another step if the first fails.
     *
     * @param first the step under way
     * @param recovery starts the other step, and throws or fails if it does not know the failure
     * @param <A> the type of the result
     * @return the result of the first step, or else of the other
     */
    public static <A> CompletableFuture<A> recover(
            CompletableFuture<A> first, Function<Throwable, ? extends CompletableFuture<A>> recovery) {
        CompletableFuture<A> result = new CompletableFuture<>();
        cancelWith(result, first);
        var unused = first.whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else {
                begin(result, () -> recovery.apply(cause(failure)));
            }
        });
        return result;
    }

    /**
     * Starts work on an executor.
     *
     * @param executor the executor
     * @param work starts the work
     * @param <T> the type of the result
     * @return the result, on the thread that it arrives on
     */
    public static <T> CompletableFuture<T> startedOn(Executor executor, Supplier<CompletableFuture<T>> work) {
        CompletableFuture<Void> start = new CompletableFuture<>();
        CompletableFuture<T> result = then(start, started -> work.get());
        try {
            executor.execute(() -> start.complete(null));
        } catch (RejectedExecutionException refused) {
            start.completeExceptionally(refused);
        }
        return result;
    }

    /**
     * Continues on an executor with what arrives on another thread.
     *
     * @param executor the executor
     * @param work the work under way
     * @param <T> the type of the result
     * @return the same result, on a thread of the executor unless it is there already
     */
    public static <T> CompletableFuture<T> resumedOn(Executor executor, CompletableFuture<T> work) {
        if (work.isDone()) {
            return work;
        }
        CompletableFuture<T> resumed = work.whenCompleteAsync((value, failure) -> {}, executor);
        cancelWith(resumed, work);
        return resumed;
    }

    /**
     * Cancels work when what the caller holds is cancelled.
     *
     * @param held what the caller holds
     * @param work what continues behind it
     */
    public static void cancelWith(CompletableFuture<?> held, Future<?> work) {
        var unused = held.whenComplete((value, failure) -> {
            if (held.isCancelled()) {
                work.cancel(true);
            }
        });
    }

    /**
     * Finds what was thrown first.
     *
     * @param failure the failure of a future
     * @return the failure without the wrapping that futures add
     */
    public static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Ties as {@link #cancelWith} does, and hands on what the caller holds. */
    public static <T> CompletableFuture<T> cancelling(CompletableFuture<T> held, Future<?> work) {
        cancelWith(held, work);
        return held;
    }

    /** Begins work whose result is awaited already, unless it is cancelled or failed by now. */
    static <T> void begin(CompletableFuture<T> result, Supplier<? extends CompletableFuture<T>> work) {
        if (result.isDone()) {
            return;
        }
        CompletableFuture<T> begun = caught(work);
        cancelWith(result, begun);
        var unused = begun.whenComplete((outcome, failure) -> complete(result, outcome, failure));
    }

    /** Turns what is thrown before there is a future into a failed future. */
    public static <T> CompletableFuture<T> caught(Supplier<? extends CompletableFuture<T>> work) {
        try {
            CompletableFuture<T> started = work.get();
            return started != null
                    ? started
                    : CompletableFuture.failedFuture(
                            new NullPointerException("a future was expected but null returned"));
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** Completes a future as another one was. */
    public static <T> void complete(CompletableFuture<T> result, T value, @Nullable Throwable failure) {
        if (failure == null) {
            result.complete(value);
        } else {
            result.completeExceptionally(cause(failure));
        }
    }
}
