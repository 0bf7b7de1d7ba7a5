package io.github.gcom4j.client.internal.async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one call and their end. An executor of the user may refuse a step, lose it, or be busy with what waits for the
 * call: then the steps are taken on threads of the toolkit, once the time for the call is over. A little later the call
 * itself is ended, whatever it hangs on.
 */
public final class CallSteps implements DeadlineTimer.Watched {
    // What comes in time ends by itself; only what is stuck takes that much longer.
    private static final Duration MARGIN = Duration.ofMillis(200);

    private final Executor executor;
    private long deadlineNanos;
    private volatile @Nullable Runnable end;
    private volatile boolean over;
    // What the call hangs on just now; it takes one step after the other.
    private volatile @Nullable Step awaited;
    // Guarded by this.
    private @Nullable Thread runner;
    private boolean interrupted;
    private boolean closed;
    private @Nullable Runnable abort;

    public CallSteps(Executor executor) {
        this.executor = executor;
    }

    /** Bounds the call by the time of the machine. */
    public void bound(Duration timeout, Runnable whenOver) {
        end = whenOver;
        allow(timeout);
    }

    private void allow(Duration time) {
        synchronized (this) {
            deadlineNanos = System.nanoTime() + time.toNanos();
        }
        DeadlineTimer.SHARED.watch(this);
    }

    public void ended() {
        synchronized (this) {
            closed = true;
        }
        DeadlineTimer.SHARED.forget(this);
    }

    /** Starts the call. It fails if the executor refuses, or has not begun when the time is over. */
    public <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> work, Supplier<RuntimeException> tooLate) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Step step =
                new Step(() -> Futures.begin(result, work), () -> result.completeExceptionally(tooLate.get()), true);
        try {
            hand(step);
        } catch (Throwable refused) {
            step.instead(() -> result.completeExceptionally(refused));
        }
        return result;
    }

    /** Continues with what arrives on another thread. */
    public <T> CompletableFuture<T> resume(CompletableFuture<T> work) {
        return resume(work, null);
    }

    /** Continues with what arrives on another thread, or fails when the time is over and it has not. */
    public <T> CompletableFuture<T> resume(CompletableFuture<T> work, @Nullable Supplier<? extends Throwable> tooLate) {
        if (work.isDone()) {
            return work;
        }
        CompletableFuture<T> resumed = new CompletableFuture<>();
        Futures.cancelWith(resumed, work);
        if (tooLate != null) {
            awaited = new Step(
                    () -> {},
                    () -> {
                        resumed.completeExceptionally(tooLate.get());
                        work.cancel(true);
                    },
                    true);
        }
        var unused = work.whenComplete((value, failure) -> {
            Runnable body = () -> Futures.complete(resumed, value, failure);
            Step step = new Step(body, body, false);
            try {
                hand(step);
            } catch (Throwable refused) {
                step.instead(() -> CompletionThreads.POOL.execute(body));
            }
        });
        return resumed;
    }

    private void hand(Step step) {
        awaited = step;
        if (over) {
            CompletionThreads.SPARE.execute(step::late);
            return;
        }
        try {
            executor.execute(step);
        } finally {
            step.handing = false;
        }
    }

    @Override
    public synchronized long deadlineNanos() {
        return deadlineNanos;
    }

    // On the thread of the timer, which must not wait for anybody.
    @Override
    public void late() {
        Step hangsOn = awaited;
        Runnable last = end;
        if (!over) {
            over = true;
            if (hangsOn != null) {
                CompletionThreads.SPARE.execute(hangsOn::late);
            }
            allow(MARGIN);
        } else if (last != null) {
            CompletionThreads.SPARE.execute(last);
        }
    }

    /** Tells whether the current step is taken by the thread of a caller that has nothing to do but wait for it. */
    public boolean areTakenByTheirCaller() {
        return executor instanceof CallerThread caller && caller.isWaitingHere();
    }

    /**
     * Names what ends the current step where an interruption does not, such as a thread that reads from a socket.
     *
     * @param ending ends it, null where it has ended
     */
    public synchronized void abortBy(@Nullable Runnable ending) {
        abort = ending;
    }

    /** Interrupts the step that has not ended: a supplier or a listener would keep its thread from others. */
    public void interrupt() {
        Runnable ending;
        synchronized (this) {
            if (closed || runner == null) {
                return;
            }
            interrupted = true;
            runner.interrupt();
            ending = abort;
        }
        if (ending != null) {
            ending.run();
        }
    }

    private synchronized @Nullable Thread enter() {
        Thread before = runner;
        runner = Thread.currentThread();
        return before;
    }

    private synchronized void leave(@Nullable Thread before) {
        runner = before;
        if (interrupted && before == null) {
            interrupted = false;
            Thread.interrupted();
        }
    }

    /** A step that is taken once: by the executor, or otherwise when the time is over. */
    private final class Step implements Runnable {
        private final Runnable body;
        private final Runnable otherwise;
        private final boolean anywhere;
        private final Thread handedBy = Thread.currentThread();
        private final AtomicBoolean taken = new AtomicBoolean();
        private boolean handing = true;

        Step(Runnable body, Runnable otherwise, boolean anywhere) {
            this.body = body;
            this.otherwise = otherwise;
            this.anywhere = anywhere;
        }

        @Override
        public void run() {
            // An executor that runs at once what it is given would run the user's code on a thread for which all other
            // calls wait.
            if (!anywhere && handing && Thread.currentThread() == handedBy && CompletionThreads.isShared(handedBy)) {
                handing = false;
                CompletionThreads.POOL.execute(this);
            } else {
                instead(body);
            }
        }

        void late() {
            instead(otherwise);
        }

        void instead(Runnable work) {
            if (taken.getAndSet(true)) {
                return;
            }
            Thread before = CallSteps.this.enter();
            try {
                work.run();
            } finally {
                CallSteps.this.leave(before);
            }
        }
    }
}
