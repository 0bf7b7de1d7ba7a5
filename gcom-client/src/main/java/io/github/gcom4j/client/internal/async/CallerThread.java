package io.github.gcom4j.client.internal.async;

import io.github.gcom4j.model.Endpoint;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The thread of a blocking caller, which takes the steps of its calls itself while it waits for the end. So listeners see
 * what belongs to the caller's thread, and a response wakes no thread but this one.
 */
public final class CallerThread implements Executor {
    private final Queue<Runnable> steps = new ConcurrentLinkedQueue<>();
    private final @Nullable Executor afterwards;
    // Null while the caller is elsewhere.
    private volatile @Nullable Thread thread;

    private CallerThread(@Nullable Executor afterwards, @Nullable Thread thread) {
        this.afterwards = afterwards;
        this.thread = thread;
    }

    /**
     * Stands for the current thread until it has waited once.
     *
     * @param afterwards takes the steps that come when the caller has left
     */
    public static CallerThread once(Executor afterwards) {
        return new CallerThread(afterwards, Thread.currentThread());
    }

    /** Stands for each thread that waits, one after the other. Steps that come in between wait for the next one. */
    static CallerThread again() {
        return new CallerThread(null, null);
    }

    @Override
    public void execute(Runnable step) {
        steps.add(step);
        Thread here = thread;
        if (here != null) {
            LockSupport.unpark(here);
        } else {
            handOver();
        }
    }

    /**
     * Takes steps on the current thread until work is done.
     *
     * @param endpoint what an interruption is reported for
     * @param work the work, which an interruption cancels
     * @param <T> the type of the result
     * @return the result
     */
    public <T> T await(Endpoint endpoint, CompletableFuture<T> work) {
        return Blocking.await(endpoint, work, () -> result(work));
    }

    private <T> T result(CompletableFuture<T> work) throws InterruptedException, ExecutionException {
        Thread here = Thread.currentThread();
        thread = here;
        try {
            var unused = work.whenComplete((value, failure) -> LockSupport.unpark(here));
            while (!work.isDone()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (!takeStep()) {
                    // If this is a thread of a fork-join pool, the pool puts another one in its place.
                    ForkJoinPool.managedBlock(new Rest(work));
                }
            }
            return work.get();
        } catch (InterruptedException interruption) {
            // Before the steps are left to others, who would take them.
            work.cancel(true);
            throw interruption;
        } finally {
            leave();
        }
    }

    /** Tells whether the current thread is the caller, who waits for one call and wants nothing else meanwhile. */
    boolean isWaitingHere() {
        return afterwards != null && thread == Thread.currentThread();
    }

    private boolean takeStep() {
        Runnable step = steps.poll();
        if (step != null) {
            step.run();
        }
        return step != null;
    }

    private void leave() {
        if (afterwards == null) {
            // What was begun ahead of need goes out before the caller turns to something else.
            while (takeStep()) {}
        }
        thread = null;
        handOver();
    }

    private void handOver() {
        Executor executor = afterwards;
        if (executor != null) {
            for (Runnable step = steps.poll(); step != null; step = steps.poll()) {
                executor.execute(step);
            }
        }
    }

    /** The time in which there is no step to take. */
    private final class Rest implements ForkJoinPool.ManagedBlocker {
        private final CompletableFuture<?> work;

        Rest(CompletableFuture<?> work) {
            this.work = work;
        }

        @Override
        public boolean isReleasable() {
            return !steps.isEmpty() || work.isDone();
        }

        @Override
        public boolean block() throws InterruptedException {
            if (!isReleasable()) {
                LockSupport.park(this);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return isReleasable();
        }
    }
}
