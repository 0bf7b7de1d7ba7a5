package io.github.gcom4j.client.transport;

import java.util.concurrent.CompletableFuture;

/**
 * Sends one HTTP request and returns what comes back, whatever its status.
 *
 * <p>An implementation is thread-safe, blocks no caller, follows no redirect and repeats no request by itself: a
 * repeated request could create something twice, and a followed redirect could carry the token elsewhere. One whose library
 * blocks is a {@link BlockingTransport}.
 */
public interface HttpTransport extends AutoCloseable {
    /**
     * Sends a request.
     *
     * @param request the request
     * @return the response, with its whole body. Cancelling it aborts the request. It fails
     *     <ul>
     *       <li>with a {@link java.net.ConnectException}, {@link java.net.http.HttpConnectTimeoutException}, {@link
     *           java.net.UnknownHostException}, {@link java.net.NoRouteToHostException} or {@link
     *           javax.net.ssl.SSLHandshakeException} only if no connection was made, for example with a {@link ProxyException}:
     *           the client then repeats even writes;
     *       <li>with a {@link java.net.http.HttpTimeoutException} or {@link java.net.SocketTimeoutException} if the response is
     *           not complete in time;
     *       <li>with another {@link java.io.IOException} if there is none.
     *     </ul>
     */
    CompletableFuture<TransportResponse> send(TransportRequest request);

    /** Frees what the transport holds. */
    @Override
    void close();
}
