package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.error.CallInterruptedException;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.Endpoint;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Takes the steps of a call on the caller's thread until it is over. */
final class BlockingCall {
    private BlockingCall() {}

    static TransportResponse await(Endpoint endpoint, CallerThread caller, CompletableFuture<TransportResponse> call) {
        try {
            return caller.await(call);
        } catch (InterruptedException interruption) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(endpoint, "the calling thread was interrupted", interruption);
        } catch (ExecutionException failure) {
            throw rethrown(Objects.requireNonNullElse(failure.getCause(), failure));
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof GcomException known) {
            // It was made on another thread; the caller wants to see where the call came from.
            known.fillInStackTrace();
            return known;
        }
        return cause instanceof RuntimeException unexpected ? unexpected : new CompletionException(cause);
    }
}
