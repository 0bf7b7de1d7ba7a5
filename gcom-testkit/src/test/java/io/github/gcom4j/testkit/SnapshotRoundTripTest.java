package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever has happened to a fake, one that is restored from its snapshot answers exactly as it does. */
class SnapshotRoundTripTest {
    private static final int CALLS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void aRestoredFakeAnswersWhateverComesAsTheSavedOne(long seed) {
        RandomCalls calls = new RandomCalls(seed);
        VirtualClock otherClock = VirtualClock.at(Instant.parse("2031-01-01T00:00:00Z"));
        Set<Integer> statuses = new HashSet<>();
        try (World saved = new World(SnapshotRoundTripTest::strict);
                FakeGrafanaCloud restored =
                        strict(FakeGrafanaCloud.builder().clock(otherClock)).start()) {
            for (int call = 0; call < CALLS; call++) {
                calls.learn(calls.next(saved.clock.instant()).send(saved.cloud));
                saved.advance(Duration.ofSeconds(call % 50));
            }
            saved.cloud.operationInProgress("mystack", Duration.ofMinutes(seed));

            restored.restore(saved.cloud.snapshot());

            for (int call = 0; call < CALLS; call++) {
                RandomCalls.Call next = calls.next(saved.clock.instant());
                Answer expected = next.send(saved.cloud);
                Answer actual = next.send(restored);
                assertThat(told(actual, restored)).as(next.toString()).isEqualTo(told(expected, saved.cloud));
                calls.learn(expected);
                statuses.add(expected.status());
                saved.advance(Duration.ofSeconds(call % 50));
                otherClock.advance(Duration.ofSeconds(call % 50));
            }
            assertThat(told(restored.snapshot(), restored)).isEqualTo(told(saved.cloud.snapshot(), saved.cloud));
        }
        assertThat(statuses).contains(200, 401, 404, 409);
    }

    @Test
    void theRateLimitsAreAsUsedUpAsTheyWere() {
        try (World saved = new World(FakeGrafanaCloudBuilder::enforceRateLimits);
                World restored = new World(FakeGrafanaCloudBuilder::enforceRateLimits)) {
            saved.cloud.exhaustRateLimits();
            saved.advance(Duration.ofMinutes(40));

            restored.cloud.restore(saved.cloud.snapshot());

            Answer refused = restored.http.get("/api/v1/tokens?region=us");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1200");
            restored.advance(Duration.ofMinutes(20));
            assertThat(restored.http.get("/api/v1/tokens?region=us").status()).isEqualTo(200);
        }
    }

    @Test
    void timeGoesBackToWhereItWasSaved() {
        try (World world = new World()) {
            Instant before = world.clock.instant();
            String saved = world.cloud.snapshot();
            world.advance(Duration.ofDays(400));

            world.cloud.restore(saved);

            assertThat(world.clock.instant()).isEqualTo(before);
        }
    }

    @Test
    void aSnapshotOfAnOlderVersionLeavesTheTimeAsItIs() {
        try (World world = new World(FakeGrafanaCloudBuilder::enforceRateLimits)) {
            String older = world.cloud.snapshot().replaceAll("\"(now|usedLimits)\"", "\"unknown-$1\"");
            world.advance(Duration.ofDays(1));
            Instant now = world.clock.instant();

            world.cloud.restore(older);

            assertThat(world.clock.instant()).isEqualTo(now);
            world.cloud.verify().hasStack("mystack");
        }
    }

    @Test
    void anAddressThatOnlyBeginsLikeTheFakesStaysAsItIs() {
        try (World world = new World();
                FakeGrafanaCloud other = FakeGrafanaCloud.start()) {
            String longer = world.cloud.apiUrl() + "0";
            world.create("/api/instances", World.stack("own").replace("}", ", \"url\": \"" + longer + "\"}"));

            other.restore(world.cloud.snapshot());

            PlainHttp http = PlainHttp.to(other);
            assertThat(http.get("/api/instances/own").at("/url").asString()).isEqualTo(longer);
            assertThat(http.get("/api/instances/mystack").at("/url").asString()).startsWith(other.apiUrl());
        }
    }

    private static FakeGrafanaCloudBuilder strict(FakeGrafanaCloudBuilder builder) {
        return builder.enforcePermissions()
                .enforceRateLimits()
                .stackReadyAfter(Duration.ofMinutes(3))
                .stackDeletionTakes(Duration.ofMinutes(1))
                .pluginChangeTakes(Duration.ofSeconds(20));
    }

    private static String told(Answer answer, FakeGrafanaCloud cloud) {
        return told(answer.status() + " " + answer.headers().map() + " " + answer.text(), cloud);
    }

    private static String told(String text, FakeGrafanaCloud cloud) {
        return text.replace(cloud.apiUrl(), "ORIGIN");
    }
}
