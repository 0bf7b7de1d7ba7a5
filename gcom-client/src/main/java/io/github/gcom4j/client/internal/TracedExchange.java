package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.client.telemetry.CallTracer;
import io.github.gcom4j.client.telemetry.CallTracer.CallTrace;
import io.github.gcom4j.client.transport.TransportResponse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Makes each call a step of a trace. A tracer that fails leaves the call alone. */
final class TracedExchange implements Exchange {
    private static final CallTrace UNTRACED = new CallTrace() {
        @Override
        public Map<String, String> headers() {
            return Map.of();
        }

        @Override
        public void ended(OptionalInt status, Optional<Throwable> failure) {}
    };

    private final Exchange next;
    private final CallTracer tracer;

    TracedExchange(Exchange next, CallTracer tracer) {
        this.next = next;
        this.tracer = tracer;
    }

    @Override
    public CompletableFuture<TransportResponse> send(Call call) {
        CallTrace trace = start(call);
        Call traced = call.tellingRepetitions(number -> repeat(trace, number));
        for (Map.Entry<String, String> header : trace.headers().entrySet()) {
            traced = traced.withHeader(header.getKey(), header.getValue());
        }
        CompletableFuture<TransportResponse> sent = next.send(traced);
        var unused = sent.whenComplete((response, thrown) -> end(trace, response, thrown));
        return sent;
    }

    private CallTrace start(Call call) {
        try {
            return tracer.start(call.endpoint(), call.request().uri());
        } catch (RuntimeException fault) {
            Failures.report(fault);
            return UNTRACED;
        }
    }

    private static void repeat(CallTrace trace, int attempt) {
        try {
            trace.repeated(attempt);
        } catch (RuntimeException fault) {
            Failures.report(fault);
        }
    }

    private static void end(CallTrace trace, @Nullable TransportResponse response, @Nullable Throwable thrown) {
        try {
            if (response != null) {
                trace.ended(OptionalInt.of(response.status()), Optional.empty());
            } else if (thrown != null) {
                Throwable failure = Futures.cause(thrown);
                trace.ended(status(failure), Optional.of(failure));
            }
        } catch (RuntimeException fault) {
            Failures.report(fault);
        }
    }

    private static OptionalInt status(Throwable failure) {
        return failure instanceof ApiException refusal ? OptionalInt.of(refusal.status()) : OptionalInt.empty();
    }
}
