package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.transport.TransportResponse;
import java.util.concurrent.CompletableFuture;

/** Carries out a call. Each concern of the client is an exchange that wraps another. */
@FunctionalInterface
public interface CallExchange {
    /**
     * Carries out a call.
     *
     * @param call the call
     * @return the response of status 2xx; fails with a {@link io.github.gcom4j.client.error.GcomException}. Cancelling it
     *     abandons the call.
     */
    CompletableFuture<TransportResponse> send(Call call);

    /** Does the same, and what is thrown on the way fails the call. */
    // Not by Futures.caught: the JVM compiles the frames of a lambda once more at each place, and every call comes by
    // here.
    default CompletableFuture<TransportResponse> sendOrFail(Call call) {
        try {
            return send(call);
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
