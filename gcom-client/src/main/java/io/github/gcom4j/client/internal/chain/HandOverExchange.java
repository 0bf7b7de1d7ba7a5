package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.error.DeadlineExceededException;
import io.github.gcom4j.client.transport.TransportResponse;
import java.util.concurrent.CompletableFuture;

/**
 * Hands a call over to the executor of its steps, before anything that takes time: a supplier that fetches the token, the
 * resolution of the host's name.
 */
final class HandOverExchange implements CallExchange {
    private final CallExchange next;

    HandOverExchange(CallExchange next) {
        this.next = next;
    }

    @Override
    public CompletableFuture<TransportResponse> send(Call call) {
        return call.steps()
                .start(
                        () -> next.send(call),
                        () -> new DeadlineExceededException(
                                call.endpoint(),
                                "the executor of the client did not begin it in time, so nothing was sent"));
    }
}
