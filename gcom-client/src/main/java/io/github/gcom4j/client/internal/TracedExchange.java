package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.client.telemetry.CallTracer;
import io.github.gcom4j.client.telemetry.CallTracer.CallTrace;
import io.github.gcom4j.client.transport.TransportResponse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** Makes each call a step of a trace. */
final class TracedExchange implements Exchange {
    private final Exchange next;
    private final CallTracer tracer;

    TracedExchange(Exchange next, CallTracer tracer) {
        this.next = next;
        this.tracer = tracer;
    }

    @Override
    public CompletableFuture<TransportResponse> send(Call call) {
        CallTrace trace = tracer.start(call.endpoint(), call.request().uri());
        Call traced = call;
        for (Map.Entry<String, String> header : trace.headers().entrySet()) {
            traced = traced.withHeader(header.getKey(), header.getValue());
        }
        CompletableFuture<TransportResponse> sent = next.send(traced);
        return Cancellation.propagate(
                sent.whenComplete((response, thrown) -> {
                    if (thrown == null) {
                        trace.ended(OptionalInt.of(response.status()), Optional.empty());
                    } else {
                        Throwable failure = Failures.unwrap(thrown);
                        trace.ended(status(failure), Optional.of(failure));
                    }
                }),
                sent);
    }

    private static OptionalInt status(Throwable failure) {
        return failure instanceof ApiException refusal ? OptionalInt.of(refusal.status()) : OptionalInt.empty();
    }
}
