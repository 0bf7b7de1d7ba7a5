package io.github.gcom4j.client.internal.jdk;

import io.github.gcom4j.client.transport.HttpTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Says that the client is closed, whatever its transport would say, and closes that once. */
public final class ClosableTransport implements HttpTransport {
    private final HttpTransport transport;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Puts itself before a transport.
     *
     * @param transport the transport
     */
    public ClosableTransport(HttpTransport transport) {
        this.transport = transport;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        return closed.get()
                ? CompletableFuture.failedFuture(
                        new IllegalStateException("The client is closed, and sends no further request"))
                : transport.send(request);
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            transport.close();
        }
    }
}
