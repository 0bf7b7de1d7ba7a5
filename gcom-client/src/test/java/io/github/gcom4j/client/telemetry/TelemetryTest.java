package io.github.gcom4j.client.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.transport.TransportResponse;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class TelemetryTest {
    private final Queue<TransportResponse> answers = new ArrayDeque<>(List.of(
            StubTransport.json(503, "{\"code\":\"Loading\",\"message\":\"glc_canary\"}"),
            StubTransport.json(404, "{\"code\":\"NotFound\",\"message\":\"glc_canary\"}")));
    private final StubTransport transport =
            new StubTransport(request -> CompletableFuture.completedFuture(answers.remove()));

    @Test
    void aLogLineHoldsOnlyWhatIsOnTheList() {
        List<String> lines = new ArrayList<>();
        callAnUnknownStack(new Slf4jCallLog(recorder(lines)));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .matches("info getStack attempt 1: HTTP 503 UnavailableException code Loading after \\d+ ms, "
                        + "again in \\d+ ms, request id [0-9a-f-]{36}");
        assertThat(lines.get(1))
                .matches("warn getStack attempt 2: HTTP 404 NotFoundException code NotFound after \\d+ ms, "
                        + "request id [0-9a-f-]{36}");
    }

    @Test
    void eachAttemptIsTimedUnderStandardNames() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        callAnUnknownStack(new MicrometerCallMetrics(registry));

        assertThat(registry.get("gcom.client.requests")
                        .tags("client.name", "gcom", "method", "GET", "uri", "/instances/{stackIdOrSlug}")
                        .tags("status", "503", "outcome", "SERVER_ERROR", "exception", "UnavailableException")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("gcom.client.requests")
                        .tags("status", "404", "outcome", "CLIENT_ERROR", "exception", "NotFoundException")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theCallersTraceTravelsOnEachAttempt() {
        OpenTelemetry telemetry =
                OpenTelemetry.propagating(ContextPropagators.create(W3CTraceContextPropagator.getInstance()));
        Span caller = Span.wrap(SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault()));
        try (Scope scope = caller.makeCurrent();
                GcomClient client = GcomClient.builder()
                        .token("glc_x")
                        .transport(transport)
                        .scheduler(new VirtualScheduler())
                        .tracer(new OpenTelemetryCallTracer(telemetry))
                        .build()) {
            assertThat(scope).isNotNull();
            assertThatThrownBy(() -> client.stacks().get("unknown")).isInstanceOf(NotFoundException.class);
        }
        assertThat(transport.requests()).hasSize(2).allSatisfy(request -> assertThat(request.headers())
                .containsEntry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    @Test
    void aSpanHasTheAttributesOfTheConventionsAndNoValueOfTheQuery() {
        List<String> told = new ArrayList<>();
        Span span = recorder(Span.class, told);
        SpanBuilder builder = (SpanBuilder) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SpanBuilder.class}, (proxy, method, arguments) -> {
                    told.add(method.getName() + " " + Arrays.toString(arguments));
                    return method.getName().equals("startSpan") ? span : proxy;
                });
        Tracer tracer = name -> {
            told.add(name);
            return builder;
        };
        TracerProvider provider = new TracerProvider() {
            @Override
            public Tracer get(String instrumentation) {
                return tracer;
            }

            @Override
            public Tracer get(String instrumentation, String version) {
                return tracer;
            }
        };
        OpenTelemetry telemetry = new OpenTelemetry() {
            @Override
            public TracerProvider getTracerProvider() {
                return provider;
            }

            @Override
            public ContextPropagators getPropagators() {
                return ContextPropagators.noop();
            }
        };
        try (GcomClient client = GcomClient.builder()
                .token("glc_canary")
                .transport(transport)
                .scheduler(new VirtualScheduler())
                .tracer(new OpenTelemetryCallTracer(telemetry))
                .build()) {
            assertThatThrownBy(() -> client.tokens().get("canary", "t1")).isInstanceOf(NotFoundException.class);
        }
        assertThat(told)
                .startsWith("GET /v1/tokens/{tokenId}")
                .contains(
                        "setSpanKind [CLIENT]",
                        "setAttribute [http.request.method, GET]",
                        "setAttribute [url.template, /v1/tokens/{tokenId}]",
                        "setAttribute [url.full, https://grafana.com/api/v1/tokens/REDACTED?region=REDACTED]",
                        "setAttribute [server.address, grafana.com]",
                        "setAttribute [server.port, 443]",
                        "setAttribute [http.request.resend_count, 1]",
                        "setAttribute [http.response.status_code, 404]",
                        "setAttribute [error.type, 404]",
                        "setStatus [ERROR]",
                        "end null")
                .noneMatch(line -> line.contains("canary"));
    }

    @Test
    void aTracerThatFailsLeavesTheCallAlone() {
        List<Throwable> faults = new ArrayList<>();
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
        try (GcomClient client = GcomClient.builder()
                .token("glc_x")
                .transport(transport)
                .scheduler(new VirtualScheduler())
                .tracer((endpoint, uri) -> {
                    throw new IllegalStateException("tracer");
                })
                .build()) {
            assertThatThrownBy(() -> client.stacks().get("unknown")).isInstanceOf(NotFoundException.class);
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(null);
        }
        assertThat(faults).hasSize(1);
    }

    @Test
    void aListenerThatFailsLeavesTheCallAlone() {
        List<Throwable> faults = new ArrayList<>();
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
        try {
            callAnUnknownStack(attempt -> {
                throw new IllegalStateException("listener");
            });
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(null);
        }
        assertThat(faults).hasSize(2);
    }

    private void callAnUnknownStack(CallListener listener) {
        try (GcomClient client = GcomClient.builder()
                .token("glc_x")
                .transport(transport)
                .scheduler(new VirtualScheduler())
                .listener(listener)
                .build()) {
            assertThatThrownBy(() -> client.stacks().get("unknown")).isInstanceOf(NotFoundException.class);
        }
    }

    private static <T> T recorder(Class<T> type, List<String> told) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    told.add(method.getName() + " " + Arrays.toString(arguments));
                    return method.getReturnType().isInstance(proxy) ? proxy : null;
                }));
    }

    private static Logger recorder(List<String> lines) {
        return (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    lines.add(method.getName() + " " + arguments[1]);
                    return null;
                });
    }
}
