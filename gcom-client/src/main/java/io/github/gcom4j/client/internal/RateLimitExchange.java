package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.error.DeadlineExceededException;
import io.github.gcom4j.client.error.RateLimitedException;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.RateLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Holds requests back that the API would refuse for their number. */
final class RateLimitExchange implements Exchange {
    private final Exchange next;
    private final RateBudgets budgets;
    private final Scheduler scheduler;

    RateLimitExchange(Exchange next, RateBudgets budgets, Scheduler scheduler) {
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
        Duration remaining = call.remaining(scheduler.now());
        RateBudget budget = budgets.of(limit);
        Optional<CompletableFuture<Void>> turn = budget.turn(remaining);
        if (turn.isEmpty()) {
            return CompletableFuture.failedFuture(new DeadlineExceededException(
                    call.endpoint(),
                    "its turn among " + limit.requests() + " requests in " + limit.period()
                            + " would come after the time for the call, of which " + remaining + " is left"));
        }
        CompletableFuture<TransportResponse> sent =
                Futures.then(Futures.resumedOn(call.steps(), turn.get()), now -> next.send(call));
        var unused = sent.whenComplete((response, failure) -> {
            if (failure instanceof RateLimitedException refusal) {
                refusal.retryAfter().ifPresent(budget::close);
            }
        });
        return sent;
    }
}
