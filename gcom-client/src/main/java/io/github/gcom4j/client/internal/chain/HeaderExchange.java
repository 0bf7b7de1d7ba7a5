package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.transport.TransportResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Adds headers that are the same on each request. */
final class HeaderExchange implements CallExchange {
    private final CallExchange next;
    private final Map<String, String> headers;

    HeaderExchange(CallExchange next, Map<String, String> headers) {
        this.next = next;
        this.headers = headers;
    }

    @Override
    public CompletableFuture<TransportResponse> send(Call call) {
        Call complete = call;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            complete = complete.withHeader(header.getKey(), header.getValue());
        }
        return next.send(complete);
    }
}
