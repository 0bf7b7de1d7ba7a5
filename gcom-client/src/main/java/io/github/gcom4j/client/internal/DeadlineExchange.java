package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.TransportResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Fixes when a call must be over, its retries and waits included. */
final class DeadlineExchange implements Exchange {
    private final Exchange next;
    private final Duration timeout;
    private final Scheduler scheduler;

    DeadlineExchange(Exchange next, Duration timeout, Scheduler scheduler) {
        this.next = next;
        this.timeout = timeout;
        this.scheduler = scheduler;
    }

    @Override
    public CompletableFuture<TransportResponse> send(Call call) {
        return next.send(call.until(scheduler.now().plus(timeout)));
    }
}
