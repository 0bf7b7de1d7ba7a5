package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.internal.answer.Failures;
import io.github.gcom4j.client.internal.answer.UnknownOutcome;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.TransportResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Repeats the requests that can be repeated, each time whole. */
final class RetryExchange implements CallExchange {
    private static final int GONE = 204;

    private final CallExchange next;
    private final RetryRule rule;
    private final AttemptReport report;
    private final Scheduler scheduler;
    private final Supplier<UUID> ids;

    RetryExchange(CallExchange next, RetryRule rule, AttemptReport report, Scheduler scheduler, Supplier<UUID> ids) {
        this.next = next;
        this.rule = rule;
        this.report = report;
        this.scheduler = scheduler;
        this.ids = ids;
    }

    @Override
    public CompletableFuture<TransportResponse> send(Call call) {
        Attempts attempts = new Attempts(call);
        attempts.send(1);
        return attempts.result;
    }

    /** The attempts of one call, one after the other. What they call may throw, and ends the call then. */
    private final class Attempts {
        private final Call call;
        private final CompletableFuture<TransportResponse> result = new CompletableFuture<>();

        // An answer or the time for the next attempt: what a cancellation must reach.
        private volatile @Nullable Future<?> awaited;
        private volatile boolean mayBeGone;

        Attempts(Call call) {
            this.call = call;
            var unused = result.whenComplete((response, failure) -> cancelAwaitedIfCancelled());
        }

        void send(int number) {
            Call attempt = call.numbered(number, ids.get());
            Duration started = scheduler.elapsed();
            CompletableFuture<TransportResponse> sent = next.sendOrFail(attempt);
            await(sent);
            var unused = sent.whenComplete((response, failure) -> orFail(() -> {
                if (failure == null) {
                    report.ended(attempt, started, response, null, Optional.empty());
                    result.complete(response);
                } else {
                    failed(attempt, started, Futures.cause(failure));
                }
            }));
        }

        private void failed(Call attempt, Duration started, Throwable cause) {
            if (mayBeGone && cause instanceof NotFoundException) {
                // What the lost answer was about: nobody else's delete can be told from ours.
                TransportResponse gone = new TransportResponse(GONE, Map.of(), new byte[0]);
                report.ended(attempt, started, gone, null, Optional.empty());
                result.complete(gone);
                return;
            }
            if (attempt.request().method().equals("DELETE") && UnknownOutcome.isUnknown(cause)) {
                mayBeGone = true;
            }
            Optional<Duration> wait = waitAfter(attempt, cause);
            report.ended(attempt, started, null, cause, wait);
            if (wait.isPresent()) {
                repeatAfter(wait.get(), attempt.attempt() + 1, cause);
            } else {
                result.completeExceptionally(cause);
            }
        }

        private Optional<Duration> waitAfter(Call attempt, Throwable cause) {
            if (result.isDone()) {
                return Optional.empty();
            }
            try {
                return rule.waitAfter(attempt, cause, attempt.remaining(scheduler.elapsed()));
            } catch (Throwable fault) {
                Failures.addTo(fault, cause);
                throw fault;
            }
        }

        private void repeatAfter(Duration wait, int number, Throwable cause) {
            CompletableFuture<Void> over =
                    call.steps().resume(Futures.caught(() -> scheduler.after(wait)), () -> cause);
            await(over);
            var unused = over.whenComplete((rested, stopped) -> orFail(() -> {
                if (stopped == null) {
                    call.repetitions().accept(number);
                    send(number);
                } else {
                    result.completeExceptionally(Futures.cause(stopped));
                }
            }));
        }

        private void orFail(Runnable step) {
            try {
                step.run();
            } catch (Throwable fault) {
                result.completeExceptionally(fault);
            }
        }

        private void await(Future<?> work) {
            awaited = work;
            cancelAwaitedIfCancelled();
        }

        private void cancelAwaitedIfCancelled() {
            Future<?> work = awaited;
            if (result.isCancelled() && work != null) {
                work.cancel(true);
            }
        }
    }
}
