package io.github.gcom4j.client.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Param;
import feign.RequestLine;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.transport.TransportResponse;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ConnectException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Metrics stay few, however many things are called, and show nothing of them. */
class MetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private volatile CompletableFuture<TransportResponse> answer =
            CompletableFuture.completedFuture(StubTransport.json(200, "{\"id\":\"1\",\"name\":\"x\"}"));
    private final GcomClient client = GcomClient.builder()
            .token("glc_canary")
            .transport(new StubTransport(request -> answer))
            .scheduler(new VirtualScheduler())
            .listener(new MicrometerCallMetrics(registry))
            .build();

    interface SamlApi {
        @RequestLine("GET /orgs/{org}/saml?verbose={verbose}")
        Map<String, Object> get(@Param("org") String org, @Param("verbose") String verbose);
    }

    @AfterEach
    void noTagShowsATokenAnIdOrAValue() {
        assertThat(registry.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .extracting(Tag::getValue)
                .noneMatch(value -> value.contains("canary"));
    }

    @Test
    void aThousandIdsMakeOneTimer() {
        for (int id = 0; id < 1000; id++) {
            client.tokens().get("canary", "canary" + id);
            client.api(SamlApi.class).get("canary" + id, "canary");
        }
        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .extracting(id -> id.getTag("uri"))
                .containsExactlyInAnyOrder("/v1/tokens/{tokenId}", "/orgs/{org}/saml");
        assertThat(registry.getMeters())
                .allSatisfy(meter -> assertThat(((Timer) meter).count()).isEqualTo(1000));
    }

    @Test
    void eachAttemptIsASampleAndAllHaveTheSameTags() {
        client.tokens().get("us", "canary");
        answer = CompletableFuture.failedFuture(new ConnectException("glc_canary"));
        assertThat(catchThrowable(() -> client.tokens().get("us", "canary"))).isNotNull();

        assertThat(registry.getMeters())
                .extracting(meter -> ((Timer) meter).count())
                .containsExactlyInAnyOrder(1L, 4L);
        assertThat(registry.getMeters())
                .extracting(meter ->
                        meter.getId().getTags().stream().map(Tag::getKey).toList())
                .hasSize(2)
                .containsOnly(registry.getMeters().get(0).getId().getTags().stream()
                        .map(Tag::getKey)
                        .toList());
        assertThat(registry.get("gcom.client.requests")
                        .tag("status", "IO_ERROR")
                        .timer()
                        .count())
                .isEqualTo(4);
    }
}
