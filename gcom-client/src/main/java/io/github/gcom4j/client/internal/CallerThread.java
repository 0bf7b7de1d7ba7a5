package io.github.gcom4j.client.internal;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread of a blocking caller, which takes the steps of its call itself while it waits for the end. So listeners see
 * what belongs to the caller's thread, and a response wakes no thread but this one.
 */
final class CallerThread implements Executor {
    private final Thread thread = Thread.currentThread();
    private final Queue<Runnable> steps = new ConcurrentLinkedQueue<>();
    private final Executor afterwards;
    private volatile boolean left;

    /**
     * Stands for the current thread.
     *
     * @param afterwards takes the steps that come when the caller has left
     */
    CallerThread(Executor afterwards) {
        this.afterwards = afterwards;
    }

    @Override
    public void execute(Runnable step) {
        steps.add(step);
        if (left) {
            handOver();
        } else {
            LockSupport.unpark(thread);
        }
    }

    /** Takes the steps until the work is done, and then leaves. */
    <T> T await(CompletableFuture<T> work) throws InterruptedException, ExecutionException {
        try {
            return awaited(work);
        } catch (InterruptedException interruption) {
            // Before the steps are left to others, who would take them.
            work.cancel(true);
            throw interruption;
        } finally {
            left = true;
            handOver();
        }
    }

    private void handOver() {
        for (Runnable step = steps.poll(); step != null; step = steps.poll()) {
            afterwards.execute(step);
        }
    }

    private <T> T awaited(CompletableFuture<T> work) throws InterruptedException, ExecutionException {
        var unused = work.whenComplete((value, failure) -> LockSupport.unpark(thread));
        while (!work.isDone()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Runnable step = steps.poll();
            if (step != null) {
                step.run();
            } else {
                // If this is a thread of a fork-join pool, the pool puts another one in its place.
                ForkJoinPool.managedBlock(new Rest(work));
            }
        }
        return work.get();
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
