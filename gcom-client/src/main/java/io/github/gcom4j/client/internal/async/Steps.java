package io.github.gcom4j.client.internal.async;

import io.github.gcom4j.model.Endpoint;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Where work that is made of several calls takes its steps. */
public final class Steps {
    private final Executor pool;

    /**
     * Knows the executor of a client.
     *
     * @param pool takes the steps of asynchronous work, and those that a blocking caller leaves behind
     */
    public Steps(Executor pool) {
        this.pool = pool;
    }

    /**
     * Takes the steps of work on the thread of the caller until it is over.
     *
     * @param endpoint what an interruption is reported for
     * @param work starts the work, whose calls and continuations go to the executor it is given
     * @param <T> the type of the result
     * @return the result
     */
    public <T> T onCallersThread(Endpoint endpoint, Function<Executor, CompletableFuture<T>> work) {
        CallerThread here = CallerThread.once(pool);
        return here.await(endpoint, work.apply(here));
    }

    /**
     * Stands for a caller that comes back, maybe on another thread, such as one that reads pages. While it is elsewhere, steps
     * wait for it.
     *
     * @return where to take steps, to be kept by who comes back
     */
    public static CallerThread returningCaller() {
        return CallerThread.again();
    }
}
