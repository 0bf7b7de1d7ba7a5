package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.PlainHttp.Answer;
import io.github.gcom4j.testkit.fault.Fault;
import io.github.gcom4j.testkit.fault.Faults;
import io.github.gcom4j.testkit.journal.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final World world = new World();
    private final PlainHttp http = world.http;
    private final Faults faults = world.cloud.faults();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void theScriptComesBeforeTheState() {
        faults.on(Operation.CREATE_STACK, Fault.status(503).retryAfter(10)).times(2);

        assertThat(create("one").headers().firstValue("Retry-After")).contains("10");
        assertThat(create("one").status()).isEqualTo(503);
        assertThat(create("one").status()).isEqualTo(200);
    }

    @Test
    void aFaultOfOneOperationSparesTheOthers() {
        faults.on(Operation.CREATE_STACK, Fault.status(503)).always();

        assertThat(http.get("/api/stack-regions").status()).isEqualTo(200);
        assertThat(create("one").status()).isEqualTo(503);
        faults.clear();
        assertThat(create("one").status()).isEqualTo(200);
    }

    @Test
    void aFaultCanBeginAtACallAndChooseItsRequests() {
        faults.onAny(Fault.html(502)).fromCall(2).when(request -> request.target()
                .endsWith("/mystack"));

        assertThat(http.get("/api/instances/mystack").status()).isEqualTo(200);
        assertThat(http.get("/api/stack-regions").status()).isEqualTo(200);
        Answer page = http.get("/api/instances/mystack");
        assertThat(page.status()).isEqualTo(502);
        assertThat(page.text()).startsWith("<html>");
        assertThat(http.get("/api/instances/mystack").status()).isEqualTo(200);
    }

    @Test
    void chanceRepeatsItselfWithTheSameSeed() {
        assertThat(statusesWithSeed(7)).isEqualTo(statusesWithSeed(7)).contains(200, 500);
        assertThat(statusesWithSeed(7)).isNotEqualTo(statusesWithSeed(8));
    }

    @Test
    void aLostAnswerIsAPhantomSuccess() {
        faults.on(Operation.CREATE_STACK, Fault.lostAnswer());

        assertThatThrownBy(() -> create("phantom")).hasCauseInstanceOf(IOException.class);
        assertThat(http.get("/api/instances/phantom").status()).isEqualTo(200);
        assertThat(world.cloud.journal()).extracting(Exchange::fault).containsOnlyOnce("answer lost");
    }

    @Test
    void aLostRequestChangesNothing() {
        faults.on(Operation.CREATE_STACK, Fault.lostRequest());

        assertThatThrownBy(() -> create("lost")).hasCauseInstanceOf(IOException.class);
        assertThat(http.get("/api/instances/lost").status()).isEqualTo(404);
    }

    @Test
    void aCutAnswerEndsTooSoon() {
        faults.on(Operation.CREATE_STACK, Fault.cutAnswer());

        assertThatThrownBy(() -> create("cut"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("received");
    }

    @Test
    void aStalledAnswerNeverComes() {
        faults.on(Operation.CREATE_STACK, Fault.stalledAnswer());

        assertThatThrownBy(() -> http.send(http.request("/api/instances")
                        .timeout(Duration.ofMillis(100))
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(World.stack("stalled")))))
                .hasCauseInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void slowAndLateAnswersArriveWhole() {
        faults.on(Operation.LIST_REGIONS, Fault.slowAnswer(100, Duration.ofNanos(1)));
        assertThat(http.get("/api/stack-regions").at("/items").size()).isPositive();

        faults.on(Operation.LIST_REGIONS, Fault.lateAnswer(Duration.ofMillis(1)));
        assertThat(http.get("/api/stack-regions").at("/items").size()).isPositive();
    }

    @Test
    void anAnswerCanBeMislabelledOrLeadElsewhere() {
        faults.on(Operation.LIST_REGIONS, Fault.wrongContentType("text/plain"));
        assertThat(http.get("/api/stack-regions").headers().firstValue("Content-Type"))
                .contains("text/plain");

        faults.on(Operation.LIST_REGIONS, Fault.redirect(301, "https://grafana.com/"));
        assertThat(http.get("/api/stack-regions").headers().firstValue("Location"))
                .contains("https://grafana.com/");
    }

    private List<Integer> statusesWithSeed(long seed) {
        faults.clear();
        faults.onAny(Fault.status(500)).atRandom(0.5, seed);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            statuses.add(http.get("/api/stack-regions").status());
        }
        return statuses;
    }

    private Answer create(String slug) {
        return http.post("/api/instances", World.stack(slug));
    }
}
