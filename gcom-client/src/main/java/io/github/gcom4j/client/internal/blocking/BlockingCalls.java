package io.github.gcom4j.client.internal.blocking;

import io.github.gcom4j.client.transport.BlockingTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** Runs exchanges on the thread of the caller, and on threads that only wait for exchanges. */
public final class BlockingCalls {
    private BlockingCalls() {}

    /**
     * Runs an exchange on the calling thread.
     *
     * @param exchange the exchange
     * @param request what it sends
     * @return the response
     * @throws IOException as {@link BlockingTransport#send} fails; a {@link java.nio.channels.ClosedByInterruptException} if the
     *     calling thread was interrupted
     */
    public static TransportResponse here(BlockingTransport.PreparedRequest exchange, TransportRequest request)
            throws IOException {
        TimedExchange timed = new TimedExchange(exchange, request.timeout());
        return ForkJoinTask.inForkJoinPool() ? new InPool(timed).response() : timed.run();
    }

    /**
     * Runs an exchange on a thread of its own.
     *
     * @param exchange the exchange
     * @param request what it sends
     * @return the response; cancelling it aborts the exchange
     */
    public static CompletableFuture<TransportResponse> elsewhere(
            BlockingTransport.PreparedRequest exchange, TransportRequest request) {
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        var unused = result.whenComplete((response, failure) -> {
            if (result.isCancelled()) {
                exchange.abort();
            }
        });
        ExchangeThreads.EXECUTOR.execute(() -> {
            try {
                result.complete(new TimedExchange(exchange, request.timeout()).run());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    /** An exchange on a thread of a fork-join pool, which puts another thread in its place. */
    private static final class InPool implements ForkJoinPool.ManagedBlocker {
        private final TimedExchange exchange;
        private @Nullable TransportResponse response;
        private @Nullable IOException failure;

        InPool(TimedExchange exchange) {
            this.exchange = exchange;
        }

        TransportResponse response() throws IOException {
            try {
                ForkJoinPool.managedBlock(this);
            } catch (InterruptedException interruption) {
                throw new IllegalStateException("block() reports an interruption in another way", interruption);
            }
            if (response == null) {
                throw failure == null ? new IOException("the exchange did not run") : failure;
            }
            return response;
        }

        @Override
        public boolean block() {
            try {
                response = exchange.run();
            } catch (IOException failed) {
                failure = failed;
            }
            return true;
        }

        @Override
        public boolean isReleasable() {
            return response != null || failure != null;
        }
    }
}
