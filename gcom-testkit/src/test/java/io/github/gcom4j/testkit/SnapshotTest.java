package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.testkit.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    @Test
    void aFakeStartedFromASnapshotAnswersAsTheOneThatWroteIt(@TempDir Path folder) throws IOException {
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");
        try (World world = new World(builder -> builder.enforcePermissions())) {
            world.http.delete("/api/instances/" + world.create("/api/instances", World.stack("deleted")));
            String secret = world.secret("accesspolicies:read", "org", "652992");
            // Its use is part of the state.
            world.http.withToken(secret).get("/api/stack-regions");
            world.cloud.save(first);

            try (FakeGrafanaCloud copy = FakeGrafanaCloud.builder()
                    .clock(world.clock)
                    .enforcePermissions()
                    .seed(first)
                    .start()) {
                PlainHttp http = PlainHttp.to(copy);
                assertThat(http.get("/api/instances/mystack").text())
                        .isEqualTo(world.http
                                .get("/api/instances/mystack")
                                .text()
                                .replace(world.cloud.apiUrl(), copy.apiUrl()));
                assertThat(http.get("/api/instances/mystack/plugins/" + World.PLUGIN)
                                .status())
                        .isEqualTo(200);
                assertThat(http.post("/api/instances", World.stack("deleted")).message())
                        .contains("deleted recently");
                String policies = "/api/v1/accesspolicies?region=us";
                assertThat(http.withToken(secret).get(policies).text())
                        .isEqualTo(world.http.withToken(secret).get(policies).text());
                copy.save(second);
                assertThat(Files.readString(second).replace(copy.apiUrl(), world.cloud.apiUrl()))
                        .contains(secret)
                        .isEqualTo(Files.readString(first));
            }
        }
    }

    @Test
    void aResetLeavesWhatTheFakeStartedWith(@TempDir Path folder) {
        Path seed = folder.resolve("seed.json");
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.start()) {
            cloud.given().stack("seeded");
            cloud.save(seed);
        }
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.builder().seed(seed).start()) {
            cloud.given().stack("late");
            cloud.operationInProgress("seeded", Duration.ofHours(1));
            cloud.faults().onAny(Fault.status(503)).always();
            PlainHttp.to(cloud).get("/api/instances/seeded");

            cloud.reset();

            assertThat(cloud.journal()).isEmpty();
            cloud.verify().hasStack("seeded").hasNoStack("late");
            assertThat(PlainHttp.to(cloud).get("/api/instances/seeded/plugins").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aSeedThatIsNoneIsNamedWithTheReason(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"format\": \"other\"}");

        assertThatThrownBy(() -> FakeGrafanaCloud.builder().seed(broken).start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broken.json is no snapshot");
        assertThatThrownBy(() -> FakeGrafanaCloud.builder()
                        .seed(folder.resolve("absent.json"))
                        .start())
                .hasMessageContaining("absent.json cannot be read");
    }
}
