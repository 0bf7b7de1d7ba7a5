package io.github.gcom4j.client.internal.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Repeats an asynchronous step. Steps that complete at once cost no stack, however many there are.
 *
 * @param <S> what each step hands to the next
 */
public final class AsyncLoop<S> {
    private final Predicate<S> done;
    private final Function<S, CompletableFuture<S>> step;
    private final CompletableFuture<S> result = new CompletableFuture<>();
    // Completions that wait to be worked off. Whoever counts up from zero works off all of them, in a plain loop.
    private final AtomicInteger pending = new AtomicInteger();
    private volatile S state;
    private volatile CompletableFuture<S> current = new CompletableFuture<>();

    private AsyncLoop(S first, Predicate<S> done, Function<S, CompletableFuture<S>> step) {
        this.state = first;
        this.done = done;
        this.step = step;
    }

    /**
     * Repeats a step until its result will do.
     *
     * @param first what the first step is given
     * @param done tells that no further step is needed; asked before the first step as well
     * @param step starts a step
     * @param <S> what each step hands to the next
     * @return what the last step gave; cancelling it cancels the step under way and starts no further one
     */
    public static <S> CompletableFuture<S> until(S first, Predicate<S> done, Function<S, CompletableFuture<S>> step) {
        AsyncLoop<S> loop = new AsyncLoop<>(first, done, step);
        var unused = loop.result.whenComplete((value, failure) -> {
            if (loop.result.isCancelled()) {
                loop.current.cancel(true);
            }
        });
        loop.proceed();
        return loop.result;
    }

    private void proceed() {
        if (pending.getAndIncrement() != 0) {
            return;
        }
        do {
            startNext();
        } while (pending.decrementAndGet() != 0);
    }

    private void startNext() {
        if (result.isDone()) {
            return;
        }
        try {
            if (done.test(state)) {
                result.complete(state);
                return;
            }
            current = step.apply(state);
        } catch (Throwable thrown) {
            result.completeExceptionally(thrown);
            return;
        }
        if (result.isCancelled()) {
            current.cancel(true);
        }
        var unused = current.whenComplete(this::stepped);
    }

    private void stepped(S next, Throwable failure) {
        if (failure != null) {
            result.completeExceptionally(Futures.cause(failure));
        } else {
            state = next;
            proceed();
        }
    }
}
