package io.github.gcom4j.client.transport;

import java.util.concurrent.CompletableFuture;

/**
 * Sends one HTTP request and returns what comes back, whatever its status.
 *
 * <p>An implementation is thread-safe, blocks no caller, follows no redirect and repeats no request by itself: a
 * repeated request could create something twice, and a followed redirect could carry the token elsewhere.
 */
public interface HttpTransport extends AutoCloseable {
    /**
     * Sends a request.
     *
     * @param request the request
     * @return the response; fails with an {@link java.io.IOException} if there is none, with a
     *     {@link java.net.http.HttpTimeoutException} if there is none in time. Cancelling it aborts the request.
     */
    CompletableFuture<TransportResponse> send(TransportRequest request);

    /** Frees what the transport holds. */
    @Override
    void close();
}
