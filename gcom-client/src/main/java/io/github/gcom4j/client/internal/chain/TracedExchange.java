package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.client.internal.answer.Failures;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.request.HeaderRules;
import io.github.gcom4j.client.telemetry.CallTracer;
import io.github.gcom4j.client.telemetry.CallTracer.CallTrace;
import io.github.gcom4j.client.transport.TransportResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Makes each call a step of a trace. A tracer that fails leaves the call alone. */
final class TracedExchange implements CallExchange {
    private static final CallTrace UNTRACED = new CallTrace() {
        @Override
        public Map<String, String> headers() {
            return Map.of();
        }

        @Override
        public void ended(OptionalInt status, Optional<Throwable> failure) {}
    };

    private final CallExchange next;
    private final CallTracer tracer;

    TracedExchange(CallExchange next, CallTracer tracer) {
        this.next = next;
        this.tracer = tracer;
    }

    @Override
    public CompletableFuture<TransportResponse> send(Call call) {
        CallTrace trace = start(call);
        CompletableFuture<TransportResponse> sent =
                next.send(withHeaders(trace, call).tellingRepetitions(number -> repeat(trace, number)));
        // The call is over when the tracer knows it.
        return Futures.cancelling(sent.whenComplete((response, thrown) -> end(trace, response, thrown)), sent);
    }

    private CallTrace start(Call call) {
        try {
            return Objects.requireNonNull(
                    tracer.start(call.endpoint(), call.request().uri()), "trace");
        } catch (Throwable fault) {
            Failures.report(fault);
            return UNTRACED;
        }
    }

    // All of them or none: half a context misleads.
    private static Call withHeaders(CallTrace trace, Call call) {
        try {
            Call traced = call;
            for (Map.Entry<String, String> header :
                    Objects.requireNonNull(trace.headers(), "headers").entrySet()) {
                HeaderRules.check(header.getKey(), header.getValue());
                traced = traced.withHeader(header.getKey(), header.getValue());
            }
            return traced;
        } catch (Throwable fault) {
            Failures.report(fault);
            return call;
        }
    }

    private static void repeat(CallTrace trace, int attempt) {
        try {
            trace.repeated(attempt);
        } catch (Throwable fault) {
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
        } catch (Throwable fault) {
            Failures.report(fault);
        }
    }

    private static OptionalInt status(Throwable failure) {
        return failure instanceof ApiException refusal ? OptionalInt.of(refusal.status()) : OptionalInt.empty();
    }
}
