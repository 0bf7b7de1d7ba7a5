package io.github.gcom4j.client.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.fixture.ComposedCall;
import io.github.gcom4j.client.fixture.ComposedCallAnswers;
import io.github.gcom4j.client.fixture.EveryMethod;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every request of a call belongs to the span of whoever makes the call, however many threads have a part in it. */
@Timeout(60)
class CallersContextTest {
    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final Span CALLER = Span.wrap(SpanContext.create(
            "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault()));

    @ParameterizedTest
    @EnumSource
    void everyRequestOfASequenceHasTheParentOfTheFirst_async(ComposedCall call) {
        List<String> parents = parents(client -> call.async(client).thenApply(done -> Span.current()));

        assertThat(parents).hasSizeGreaterThanOrEqualTo(call.requests() / 2).containsOnly(PARENT);
    }

    @ParameterizedTest
    @EnumSource
    void everyRequestOfASequenceHasTheParentOfTheFirst_blocking(ComposedCall call) {
        List<String> parents = parents(client -> {
            call.blocking(client);
            return CompletableFuture.completedFuture(Span.current());
        });

        assertThat(parents).containsOnly(PARENT);
    }

    @TestFactory
    Stream<DynamicTest> everyRequestOfEveryMethodHasTheParentOfItsCaller() {
        try (ComposedCallAnswers answers = new ComposedCallAnswers();
                GcomClient client = client(answers)) {
            // The methods belong to the client, which each test makes anew.
            return IntStream.range(0, EveryMethod.of(client).size())
                    .mapToObj(place -> DynamicTest.dynamicTest(
                            EveryMethod.of(client).get(place).toString(), () -> assertParents(place)));
        }
    }

    private static void assertParents(int place) {
        List<String> parents = parents(client -> {
            EveryMethod method = EveryMethod.of(client).get(place);
            // Whether the answers are those it expects or not.
            Throwable unused = method.failure(method.arguments());
            return CompletableFuture.completedFuture(Span.current());
        });
        assertThat(parents).isSubsetOf(PARENT);
    }

    private static List<String> parents(Function<GcomClient, CompletableFuture<Span>> made) {
        try (ComposedCallAnswers answers = new ComposedCallAnswers();
                GcomClient client = client(answers)) {
            CompletableFuture<Span> done;
            try (Scope scope = CALLER.makeCurrent()) {
                assertThat(scope).isNotNull();
                done = made.apply(client);
            }
            assertThat(done).succeedsWithin(30, TimeUnit.SECONDS);
            return answers.requests().stream()
                    // The instance of a stack is somebody else, and is told nothing.
                    .filter(request -> request.headers().containsKey("Authorization"))
                    .map(request -> request.headers().getOrDefault("traceparent", "none"))
                    .toList();
        }
    }

    private static GcomClient client(ComposedCallAnswers answers) {
        OpenTelemetry telemetry =
                OpenTelemetry.propagating(ContextPropagators.create(W3CTraceContextPropagator.getInstance()));
        return GcomClient.builder()
                .token("glc_x")
                .transport(answers)
                .scheduler(answers)
                .tracer(new OpenTelemetryCallTracer(telemetry))
                .build();
    }
}
