package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.transport.TransportResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Adds the bearer token, asked for on each request so that it can rotate. */
final class AuthenticatedExchange implements CallExchange {
    private final CallExchange next;
    private final Supplier<String> token;

    AuthenticatedExchange(CallExchange next, Supplier<String> token) {
        this.next = next;
        this.token = token;
    }

    @Override
    public CompletableFuture<TransportResponse> send(Call call) {
        return next.send(call.withHeader("Authorization", "Bearer " + token.get()));
    }
}
