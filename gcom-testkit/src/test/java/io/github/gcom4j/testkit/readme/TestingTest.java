package io.github.gcom4j.testkit.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.PlainHttp;
import io.github.gcom4j.testkit.VirtualClock;
import io.github.gcom4j.testkit.fault.Fault;
import io.github.gcom4j.testkit.junit.GcomExtension;
import io.github.gcom4j.testkit.junit.GcomTest;
import io.github.gcom4j.testkit.route.RouteResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs the snippets of docs/testing.md, which are the marked regions of this file. */
class TestingTest {
    // snippet: per-class
    @GcomTest(perClass = true, strict = true)
    static class SharedFakeTest {
        @Test
        void seesTheOrganization(GcomClient client, FakeGrafanaCloud cloud) {
            assertThat(client.organizations().get(cloud.organization().slug()).name())
                    .isPresent();
        }
    }
    // end

    @Nested
    class OfItsOwn {
        // snippet: settings
        @RegisterExtension
        static final GcomExtension GRAFANA =
                GcomExtension.perTest().with(fake -> fake.organization("acme").stackReadyAfter(Duration.ofMinutes(3)));
        // end

        @Test
        void hasTheSettings(FakeGrafanaCloud cloud) {
            assertThat(cloud.organization().slug()).isEqualTo("acme");
        }
    }

    @Test
    void answersWhatTheApiDoesNotHave() {
        // snippet: stub
        FakeGrafanaCloudBuilder builder = FakeGrafanaCloud.builder()
                .stub("/stacks/{slug}/api/folders", (request, store) -> {
                    store.put("folder", request.body());
                    return RouteResponse.of(200, "application/json", request.body());
                });
        // end
        try (FakeGrafanaCloud cloud = builder.start()) {
            assertThat(PlainHttp.to(cloud)
                            .post("/stacks/shop/api/folders", "{}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    @GcomTest
    class WithTheFake {
        @Test
        void preparesAndAsserts(FakeGrafanaCloud cloud) {
            // snippet: fixtures
            Stack stack = cloud.given().stack("mystack");
            AccessPolicy policy = cloud.given().inRegion("us").accessPolicy("readers", "metrics:read");
            CreatedToken token = cloud.given().inRegion("us").token(policy, "deployer");
            // end
            assertThat(token.name()).contains("deployer");
            cloud.given().plugin(stack, "grafana-github-datasource");
            // snippet: verify
            cloud.verify()
                    .hasStack("mystack")
                    .hasPlugin("mystack", "grafana-github-datasource")
                    .hasToken("us", "deployer")
                    .received(Operation.CREATE_STACK, 0)
                    .receivedOnlyValidRequests();
            // end
        }

        @Test
        void goesWrongAsWanted(FakeGrafanaCloud cloud, GcomClient client) {
            // snippet: faults
            cloud.faults().on(Operation.LIST_REGIONS, Fault.status(503)).times(2);
            cloud.faults().on(Operation.CREATE_STACK, Fault.lostAnswer()).times(1);
            // end
            assertThat(client.regions().list()).isNotEmpty();
        }

        @Test
        void waitsForNothing(FakeGrafanaCloud cloud, GcomClient client, VirtualClock clock) {
            cloud.given().stack("mystack");
            // snippet: clock
            cloud.operationInProgress("mystack", Duration.ofMinutes(10));
            clock.advance(Duration.ofMinutes(11));
            client.stacks().restart("mystack");
            // end
            cloud.verify().received(Operation.RESTART_STACK, 1);
        }

        @Test
        void savesAndSeeds(FakeGrafanaCloud cloud, @TempDir Path directory) throws Exception {
            cloud.given().stack("mystack");
            Path file = directory.resolve("state.json");
            // snippet: snapshot
            cloud.save(file);
            try (FakeGrafanaCloud other = FakeGrafanaCloud.builder().seed(file).start()) {
                other.verify().hasStack("mystack");
            }
            // end
            // snippet: har
            Files.writeString(directory.resolve("requests.har"), cloud.har());
            // end
            assertThat(directory.resolve("requests.har")).isNotEmptyFile();
        }
    }
}
