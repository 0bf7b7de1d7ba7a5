package io.github.gcom4j.testkit.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.telemetry.MicrometerCallMetrics;
import io.github.gcom4j.client.telemetry.MicrometerCallObservations;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.VirtualClock;
import io.github.gcom4j.testkit.fault.Fault;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guide's tables of metrics and tags hold what is measured. */
class MetricsTableTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void callWithARetry() {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        VirtualClock clock = VirtualClock.at(Instant.parse("2024-09-10T12:00:00Z"));
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.builder().clock(clock).start();
                GcomClient client = GcomClient.builder()
                        .apiUrl(cloud.apiUrl())
                        .token(cloud.token())
                        .scheduler(clock.skippingScheduler())
                        .listener(new MicrometerCallMetrics(meters))
                        .tracer(new MicrometerCallObservations(observations))
                        .build()) {
            cloud.faults().on(Operation.LIST_REGIONS, Fault.status(503)).times(1);
            assertThat(client.regions().list()).isNotEmpty();
        }
    }

    @Test
    void eachMeterIsARowWithItsTags() throws IOException {
        assertThat(rows("| metric | kind | of | tags |", 4).map(row -> List.of(row.get(0), row.get(1), row.get(3))))
                .containsExactlyInAnyOrderElementsOf(meters.getMeters().stream()
                        .map(Meter::getId)
                        .map(MetricsTableTest::row)
                        .distinct()
                        .toList());
    }

    @Test
    void eachTagIsARow() throws IOException {
        assertThat(rows("| tag | values |", 2).map(row -> row.get(0)))
                .containsExactlyInAnyOrderElementsOf(meters.getMeters().stream()
                        .flatMap(meter -> meter.getId().getTags().stream())
                        .map(tag -> "`" + tag.getKey() + "`")
                        .distinct()
                        .toList());
    }

    private static List<String> row(Meter.Id id) {
        return List.of(
                "`" + id.getName() + "`",
                id.getType().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                id.getTags().stream()
                        .map(Tag::getKey)
                        .map(key -> "`" + key + "`")
                        .collect(Collectors.joining(", ")));
    }

    private static Stream<List<String>> rows(String head, int columns) throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "guide.md")).stream()
                .dropWhile(line -> !line.equals(head))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> List.of(line.replaceAll("^\\| | \\|$", "").split(" \\| ", columns)));
    }
}
