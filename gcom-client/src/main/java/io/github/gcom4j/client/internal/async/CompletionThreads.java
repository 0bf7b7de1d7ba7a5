package io.github.gcom4j.client.internal.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads on which asynchronous calls take their steps and users' code continues, one pool for the whole process. They
 * are daemons, as many as there are processors, and end when they have been idle for some seconds.
 */
public final class CompletionThreads {
    /** The pool. Where its threads wait for a future, it puts others in their place, up to a limit. */
    public static final Executor POOL = pool();

    /** Threads for what nobody else took, as many as are needed, each gone after some idle seconds. */
    public static final Executor SPARE = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), CompletionThreads::spare);

    private CompletionThreads() {}

    /** Tells whether a thread serves all calls: that of the JDK's client, and that of the timer. */
    static boolean isShared(Thread thread) {
        String name = thread.getName();
        return name.equals("gcom-scheduler") || (name.startsWith("HttpClient-") && name.endsWith("-SelectorManager"));
    }

    private static Thread spare(Runnable work) {
        // Without the thread-locals of whoever needs it first.
        Thread thread = new Thread(null, work, "gcom-client-spare", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(CompletionThreads.class.getClassLoader());
        return thread;
    }

    static ForkJoinPool pool() {
        return new ForkJoinPool(
                Runtime.getRuntime().availableProcessors(),
                CompletionThreads::unrelated,
                null,
                true,
                0,
                256,
                1,
                pool -> true,
                10,
                TimeUnit.SECONDS);
    }

    // A thread of a pool has the thread-locals of the thread that makes it: that must be nobody's.
    private static ForkJoinWorkerThread unrelated(ForkJoinPool pool) {
        CompletableFuture<ForkJoinWorkerThread> made = new CompletableFuture<>();
        Thread maker = new Thread(null, () -> made.complete(new CompletionThread(pool)), "gcom-client-maker", 0, false);
        maker.setDaemon(true);
        maker.start();
        return made.join();
    }

    /** A thread of the pool. */
    private static final class CompletionThread extends ForkJoinWorkerThread {
        CompletionThread(ForkJoinPool pool) {
            super(pool);
            setName("gcom-client-" + getPoolIndex());
            // Nor the class loader of whichever application calls first.
            setContextClassLoader(CompletionThreads.class.getClassLoader());
        }
    }
}
