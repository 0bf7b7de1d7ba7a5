package io.github.gcom4j.client.internal.jdk;

import io.github.gcom4j.client.transport.BlockingTransport;
import io.github.gcom4j.client.transport.HttpTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Says that the client is closed, whatever its transport would say, and closes that once. */
public class ClosableTransport implements HttpTransport {
    private final HttpTransport transport;
    final AtomicBoolean closed = new AtomicBoolean();

    private ClosableTransport(HttpTransport transport) {
        this.transport = transport;
    }

    /**
     * Puts itself before a transport.
     *
     * @param transport the transport
     * @return a transport that blocks if the given one does
     */
    public static HttpTransport of(HttpTransport transport) {
        return transport instanceof BlockingTransport blocking
                ? new ClosableBlocking(blocking)
                : new ClosableTransport(transport);
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        return closed.get() ? CompletableFuture.failedFuture(refusal()) : transport.send(request);
    }

    private static IllegalStateException refusal() {
        return new IllegalStateException("The client is closed, and sends no further request");
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            transport.close();
        }
    }

    private static final class ClosableBlocking extends ClosableTransport implements BlockingTransport {
        private final BlockingTransport transport;

        ClosableBlocking(BlockingTransport transport) {
            super(transport);
            this.transport = transport;
        }

        @Override
        public PreparedRequest prepare(TransportRequest request) {
            if (closed.get()) {
                throw refusal();
            }
            return transport.prepare(request);
        }
    }
}
