package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.TransportResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Sends a request once; it stands where {@link RetryExchange} does when retries are off. */
final class SingleAttemptExchange implements CallExchange {
    private final CallExchange next;
    private final AttemptReport report;
    private final Scheduler scheduler;
    private final Supplier<UUID> ids;

    SingleAttemptExchange(CallExchange next, AttemptReport report, Scheduler scheduler, Supplier<UUID> ids) {
        this.next = next;
        this.report = report;
        this.scheduler = scheduler;
        this.ids = ids;
    }

    @Override
    public CompletableFuture<TransportResponse> send(Call call) {
        Call attempt = call.numbered(1, ids.get());
        Duration started = scheduler.elapsed();
        CompletableFuture<TransportResponse> sent = next.sendOrFail(attempt);
        return Futures.cancelling(
                sent.whenComplete((response, failure) -> report.ended(
                        attempt, started, response, failure == null ? null : Futures.cause(failure), Optional.empty())),
                sent);
    }
}
