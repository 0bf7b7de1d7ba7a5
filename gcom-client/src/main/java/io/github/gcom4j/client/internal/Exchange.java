package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.Operation;
import java.util.concurrent.CompletableFuture;

/** One call of an operation. Each concern of the client is an exchange that wraps another. */
@FunctionalInterface
public interface Exchange {
    /**
     * Sends a request.
     *
     * @param operation what is called
     * @param request the request
     * @return the response
     */
    CompletableFuture<TransportResponse> send(Operation operation, TransportRequest request);
}
