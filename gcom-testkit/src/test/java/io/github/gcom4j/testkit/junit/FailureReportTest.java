package io.github.gcom4j.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.VirtualClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What the extension makes of tests that go wrong. */
@Isolated("it replaces the standard error stream")
class FailureReportTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void theRequestsOfAFailedTestArePrintedAndThoseOfAnotherAreNot() {
        assertThat(failed(MixedCase.class)).containsExactly("fails(GcomClient)");

        assertThat(printed())
                .containsOnlyOnce("Requests to the fake")
                .contains("MixedCase.fails fails(GcomClient):")
                .contains("200 GET /api/stack-regions (listRegions)")
                .doesNotContain("/api/orgs");
    }

    @Test
    void theRequestsBeforeAllTestsArePrintedWhenOneOfThemFails() {
        assertThat(failed(PreparationCase.class)).containsExactly("PreparationCase");

        assertThat(printed()).contains("404 GET /api/instances/missing (getStack)");
    }

    @Test
    void anAnswerThatBreaksTheSpecFailsTheTestThatCausedIt() {
        assertThat(failed(DriftCase.class)).contains("makesTheFakeBreakTheSpec(GcomClient, VirtualClock)");

        assertThat(printed()).contains("createStack ANSWER body /createdAt breaks format");
    }

    @Test
    void aRequestThatBreaksTheSpecFailsItsTestWhereThatIsWanted() {
        assertThat(failed(StrictCase.class)).containsExactly("breaksTheSpec(FakeGrafanaCloud)");
        assertThat(failed(LenientCase.class)).isEmpty();

        assertThat(printed()).contains("createStack REQUEST body /slug breaks pattern");
    }

    private List<String> failed(Class<?> testClass) {
        PrintStream err = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            return EngineTestKit.engine("junit-jupiter")
                    .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                    .selectors(selectClass(testClass))
                    .execute()
                    .allEvents()
                    .failed()
                    .map(FailureReportTest::name)
                    .toList();
        } finally {
            System.setErr(err);
        }
    }

    private static String name(Event event) {
        return event.getTestDescriptor().getDisplayName().replaceFirst(".*[.$]", "");
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @GcomTest(perClass = true)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class MixedCase {
        @Test
        @Order(1)
        void passes(GcomClient client, FakeGrafanaCloud cloud) {
            client.organizations().get(cloud.organization().slug());
        }

        @Test
        @Order(2)
        void fails(GcomClient client) {
            client.regions().list();
            throw new IllegalStateException("on purpose");
        }

        @Test
        @Order(3)
        void isAborted(GcomClient client) {
            client.regions().list();
            Assumptions.abort("on purpose");
        }
    }

    @GcomTest(perClass = true)
    static class PreparationCase {
        @BeforeAll
        static void fails(GcomClient client) {
            client.stacks().get("missing");
        }

        @Test
        void isNeverReached() {}
    }

    @GcomTest
    static class DriftCase {
        @Test
        void makesTheFakeBreakTheSpec(GcomClient client, VirtualClock clock) {
            clock.advance(Duration.ofDays(365 * 9_000)); // a year of five digits is no date-time
            client.async()
                    .stacks()
                    .create(CreateStackRequest.builder().name("a").slug("late").build())
                    .exceptionally(refused -> null)
                    .join();
        }
    }

    @GcomTest(strict = true)
    static class StrictCase {
        @Test
        void breaksTheSpec(FakeGrafanaCloud cloud) throws Exception {
            createStackWithHyphen(cloud);
        }

        @Test
        void keepsToTheSpec(GcomClient client) {
            client.regions().list();
        }
    }

    @GcomTest
    static class LenientCase {
        @Test
        void breaksTheSpec(FakeGrafanaCloud cloud) throws Exception {
            createStackWithHyphen(cloud);
            cloud.verify().receivedViolation(Operation.CREATE_STACK, "/slug", "pattern");
        }
    }

    private static void createStackWithHyphen(FakeGrafanaCloud cloud) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(cloud.apiUrl() + "/api/instances"))
                .header("Authorization", "Bearer " + cloud.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\": \"a\", \"slug\": \"my-slug\"}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(409);
    }
}
