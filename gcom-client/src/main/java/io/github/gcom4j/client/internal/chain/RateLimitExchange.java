package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.error.DeadlineExceededException;
import io.github.gcom4j.client.error.RateLimitedException;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.limit.RateBudget;
import io.github.gcom4j.client.internal.limit.RateBudgets;
import io.github.gcom4j.client.internal.text.DurationText;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.RateLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** Holds requests back that the API would refuse for their number. */
final class RateLimitExchange implements CallExchange {
    // The longest wait that the API asks for; a mistake must not stop everyone for years.
    private static final Duration LONGEST = Duration.ofHours(1);

    private final CallExchange next;
    private final RateBudgets budgets;
    private final Scheduler scheduler;

    RateLimitExchange(CallExchange next, RateBudgets budgets, Scheduler scheduler) {
        this.next = next;
        this.budgets = budgets;
        this.scheduler = scheduler;
    }

    @Override
    public CompletableFuture<TransportResponse> send(Call call) {
        Optional<RateLimit> limit = call.endpoint().rateLimit();
        return limit.isEmpty() ? next.send(call) : held(call, limit.get());
    }

    private CompletableFuture<TransportResponse> held(Call call, RateLimit limit) {
        Duration remaining = call.remaining(scheduler.elapsed());
        RateBudget budget = budgets.of(limit);
        Optional<CompletableFuture<Void>> turn = budget.turn(remaining);
        if (turn.isEmpty()) {
            return CompletableFuture.failedFuture(tooLate(call, limit, remaining));
        }
        CompletableFuture<Void> passed = Futures.recover(
                call.steps().resume(turn.get(), () -> tooLate(call, limit, remaining)),
                failure -> CompletableFuture.failedFuture(
                        failure instanceof TimeoutException ? tooLate(call, limit, remaining) : failure));
        CompletableFuture<TransportResponse> sent = Futures.then(passed, now -> next.send(call));
        var unused = sent.whenComplete((response, failure) -> {
            if (failure instanceof RateLimitedException refusal) {
                refusal.retryAfter().ifPresent(wait -> budget.close(wait.compareTo(LONGEST) < 0 ? wait : LONGEST));
            }
        });
        return sent;
    }

    private static DeadlineExceededException tooLate(Call call, RateLimit limit, Duration remaining) {
        return new DeadlineExceededException(
                call.endpoint(),
                "its turn among " + limit.requests() + " requests in " + DurationText.of(limit.period())
                        + " would come after the time for the call, of which " + DurationText.of(remaining)
                        + " is left");
    }
}
