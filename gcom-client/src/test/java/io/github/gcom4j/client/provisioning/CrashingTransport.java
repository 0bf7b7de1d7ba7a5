package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.fixture.Clients;
import io.github.gcom4j.client.transport.HttpTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Carries out so many requests, and lets the program die before it sees the answer to the last of them. */
final class CrashingTransport implements HttpTransport {
    private final HttpTransport real = Clients.transport();
    private final AtomicInteger left;

    CrashingTransport(int requests) {
        left = new AtomicInteger(requests);
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        int after = left.decrementAndGet();
        if (after < 0) {
            return CompletableFuture.failedFuture(new Crash());
        }
        return real.send(request).thenApply(response -> {
            if (after == 0) {
                throw new Crash();
            }
            return response;
        });
    }

    @Override
    public void close() {
        real.close();
    }

    /** The end of the program. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
