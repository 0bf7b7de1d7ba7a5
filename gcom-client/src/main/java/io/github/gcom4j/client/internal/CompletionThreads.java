package io.github.gcom4j.client.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;

/**
 * The threads on which asynchronous calls take their steps and users' code goes on, one pool for the whole process. They
 * are daemons, as many as there are processors, and end when they have been idle for some seconds.
 */
public final class CompletionThreads {
    /** The pool. Where its threads wait for a future, it puts others in their place, up to a limit. */
    public static final Executor POOL = new ForkJoinPool(
            Runtime.getRuntime().availableProcessors(),
            CompletionThread::new,
            null,
            true,
            0,
            256,
            1,
            pool -> true,
            10,
            TimeUnit.SECONDS);

    private CompletionThreads() {}

    /** A thread of the pool. */
    private static final class CompletionThread extends ForkJoinWorkerThread {
        CompletionThread(ForkJoinPool pool) {
            super(pool);
            setName("gcom-client-" + getPoolIndex());
        }
    }
}
