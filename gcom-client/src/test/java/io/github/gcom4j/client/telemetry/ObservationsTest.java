package io.github.gcom4j.client.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.transport.TransportResponse;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;
import java.net.ConnectException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** A call with all its attempts is one observation, and shows nothing of what is called. */
class ObservationsTest {
    private final Queue<CompletableFuture<TransportResponse>> answers = new ArrayDeque<>();
    private final StubTransport transport = new StubTransport(request -> answers.remove());
    private final List<String> told = new ArrayList<>();
    private final ObservationRegistry registry = ObservationRegistry.create();
    private final GcomClient client = GcomClient.builder()
            .token("glc_canary")
            .transport(transport)
            .scheduler(new VirtualScheduler())
            .tracer(new MicrometerCallObservations(registry))
            .build();

    /** Carries something on, as the handlers of tracing libraries do. */
    private final class Recorder implements ObservationHandler<SenderContext<Object>> {
        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof SenderContext;
        }

        @Override
        public void onStart(SenderContext<Object> context) {
            told.add("start " + context.getName() + ", " + context.getContextualName() + " at "
                    + context.getRemoteServiceName() + " below " + parent(context));
            context.getSetter().set(context.getCarrier(), "traceparent", "carried");
        }

        @Override
        public void onEvent(Observation.Event event, SenderContext<Object> context) {
            told.add("event " + event.getName());
        }

        @Override
        public void onStop(SenderContext<Object> context) {
            List<String> keys = context.getLowCardinalityKeyValues().stream()
                    .map(ObservationsTest::text)
                    .toList();
            Throwable error = context.getError();
            told.add("stop " + keys + " "
                    + (error == null ? "none" : error.getClass().getSimpleName()));
            assertThat(context.getHighCardinalityKeyValues()).isEmpty();
        }

        private static String parent(Observation.Context context) {
            return Optional.ofNullable(context.getParentObservation())
                    .map(parent -> String.valueOf(parent.getContextView().getName()))
                    .orElse("none");
        }
    }

    private static String text(KeyValue pair) {
        return pair.getKey() + "=" + pair.getValue();
    }

    @Test
    void aCallIsOneObservationWithEachRetryAsAnEvent() {
        registry.observationConfig().observationHandler(new Recorder());
        answer(StubTransport.json(503, "{}"), StubTransport.json(200, "{\"id\":\"1\",\"name\":\"x\"}"));

        client.tokens().get("canary", "canary");

        assertThat(told)
                .containsExactly(
                        "start gcom.client.calls, GET /v1/tokens/{tokenId} at grafana.com below none",
                        "event retry",
                        "stop [client.name=gcom, method=GET, outcome=SUCCESS, status=200, uri=/v1/tokens/{tokenId}] none");
    }

    @Test
    void theObservationOfTheCallerIsTheParentAndHeadersTravelOnEachAttempt() {
        registry.observationConfig().observationHandler(new Recorder());
        answer(StubTransport.json(503, "{}"), StubTransport.json(404, "{}"));

        Observation.createNotStarted("caller", registry)
                .observe(() ->
                        assertThatThrownBy(() -> client.stacks().get("unknown")).isInstanceOf(NotFoundException.class));

        assertThat(told)
                .element(0)
                .isEqualTo("start gcom.client.calls, GET /instances/{stackIdOrSlug} at grafana.com below caller");
        assertThat(told)
                .last()
                .isEqualTo("stop [client.name=gcom, method=GET, outcome=CLIENT_ERROR, status=404, "
                        + "uri=/instances/{stackIdOrSlug}] NotFoundException");
        assertThat(transport.requests()).hasSize(2).allSatisfy(request -> assertThat(request.headers())
                .containsEntry("traceparent", "carried"));
    }

    @Test
    void withoutAResponseTheStatusSaysSoInBothForms() {
        registry.observationConfig().observationHandler(new Recorder());
        for (int attempt = 0; attempt < 4; attempt++) {
            answers.add(CompletableFuture.failedFuture(new ConnectException("glc_canary")));
        }

        assertThatThrownBy(() -> client.async().stacks().get("unknown").join()).isInstanceOf(CompletionException.class);

        assertThat(told).hasSize(5);
        assertThat(told).last().asString().contains("outcome=UNKNOWN, status=IO_ERROR", "] ConnectionException");
    }

    @Test
    void aRegistryWithoutHandlersAndAHandlerThatFailsLeaveTheCallAlone() {
        answer(StubTransport.json(200, "{\"id\":\"1\",\"name\":\"x\"}"));
        assertThat(client.tokens().get("us", "1").id()).isEqualTo("1");

        List<Throwable> faults = new ArrayList<>();
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
        registry.observationConfig().observationHandler(context -> {
            throw new IllegalStateException("handler");
        });
        try {
            answer(StubTransport.json(200, "{\"id\":\"1\",\"name\":\"x\"}"));
            assertThat(client.tokens().get("us", "1").id()).isEqualTo("1");
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(null);
        }
        assertThat(faults).hasSize(1);
    }

    private void answer(TransportResponse... responses) {
        for (TransportResponse response : responses) {
            answers.add(CompletableFuture.completedFuture(response));
        }
    }
}
