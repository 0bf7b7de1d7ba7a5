package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.Operation;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Gives each request an id to trace it by, and says who sends it. */
final class IdentifiedExchange implements Exchange {
    static final String REQUEST_ID = "x-request-id";

    private final Exchange next;
    private final String userAgent;
    private final Supplier<UUID> ids;

    IdentifiedExchange(Exchange next, String userAgent, Supplier<UUID> ids) {
        this.next = next;
        this.userAgent = userAgent;
        this.ids = ids;
    }

    @Override
    public CompletableFuture<TransportResponse> send(Operation operation, TransportRequest request) {
        return next.send(
                operation,
                request.withHeader("User-Agent", userAgent)
                        .withHeader(REQUEST_ID, ids.get().toString()));
    }
}
