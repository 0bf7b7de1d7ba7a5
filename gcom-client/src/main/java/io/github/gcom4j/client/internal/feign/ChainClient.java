package io.github.gcom4j.client.internal.feign;

import feign.AsyncClient;
import feign.Client;
import feign.Request;
import feign.Response;
import io.github.gcom4j.client.internal.async.CallerThread;
import io.github.gcom4j.client.internal.chain.Call;
import io.github.gcom4j.client.internal.chain.CallExchange;
import io.github.gcom4j.client.transport.TransportResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The client that Feign sends with: it hands each request to the chain of exchanges. */
final class ChainClient implements Client, AsyncClient<Object> {
    private final CallExchange exchange;
    private final Endpoints endpoints;
    private final FeignRequests requests;
    private final Executor completions;

    ChainClient(CallExchange exchange, Endpoints endpoints, FeignRequests requests, Executor completions) {
        this.exchange = exchange;
        this.endpoints = endpoints;
        this.requests = requests;
        this.completions = completions;
    }

    @Override
    public Response execute(Request request, Request.Options options) {
        CallerThread caller = CallerThread.once(completions);
        Call call = call(request, options, caller);
        TransportResponse response = caller.await(call.endpoint(), exchange.send(call));
        return FeignResponses.of(request, response);
    }

    @Override
    public CompletableFuture<Response> execute(Request request, Request.Options options, Optional<Object> context) {
        AsyncCall begun = options instanceof AsyncCall call ? call : new AsyncCall(completions);
        CompletableFuture<TransportResponse> sent = exchange.send(call(request, options, begun.steps()));
        return begun.sent(sent).thenApply(response -> FeignResponses.of(request, response));
    }

    private Call call(Request request, Request.Options options, Executor steps) {
        return Call.of(endpoints.of(request), requests.adapt(request, options), steps);
    }
}
