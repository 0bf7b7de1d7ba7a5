package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.fault.Fault;
import io.github.gcom4j.testkit.junit.GcomTest;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks below HTTP, as a plain socket and as the client see it. */
@GcomTest
class ConnectionFaultsTest {
    private static final String REGIONS =
            "GET /api/stack-regions HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\n\r\n";

    @Test
    void aResetRequestIsNotApplied(FakeGrafanaCloud cloud, GcomClient client) {
        cloud.faults().on(Operation.CREATE_STACK, Fault.resetRequest());

        assertThatThrownBy(() -> client.stacks().create(stack("reset"))).isInstanceOf(GcomException.class);

        cloud.verify().hasNoStack("reset").received(Operation.CREATE_STACK, 1);
    }

    @Test
    void aResetAnswerIsAPhantomSuccess(FakeGrafanaCloud cloud, GcomClient client) {
        cloud.faults().on(Operation.CREATE_STACK, Fault.resetAnswer());

        assertThatThrownBy(() -> client.stacks().create(stack("phantom"))).isInstanceOf(GcomException.class);

        cloud.verify().hasStack("phantom").received(Operation.CREATE_STACK, 1);
    }

    @Test
    void anyFaultCanComeAfterTheRequestWasApplied(FakeGrafanaCloud cloud, GcomClient client) {
        cloud.faults().on(Operation.CREATE_STACK, Fault.html(504).afterApplying());

        assertThatThrownBy(() -> client.stacks().create(stack("late"))).isInstanceOf(GcomException.class);

        cloud.verify().hasStack("late");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 17, 60, 300})
    void anAnswerIsResetAtTheChosenByte(int bytes, FakeGrafanaCloud cloud) {
        cloud.faults().on(Operation.LIST_REGIONS, Fault.resetAnswer().afterBytes(bytes));

        try (PlainSocket socket = PlainSocket.to(cloud)) {
            String received = socket.send(REGIONS.formatted(cloud.token())).receiveAll();
            assertThat(received).endsWith("RESET").hasSize(bytes + "RESET".length());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 300})
    void theClientReadsAgainWhatWasResetOrCutInTheMiddle(int bytes, FakeGrafanaCloud cloud, GcomClient client) {
        cloud.faults().on(Operation.LIST_REGIONS, Fault.resetAnswer().afterBytes(bytes));
        cloud.faults().on(Operation.LIST_REGIONS, Fault.cutAnswer().afterBytes(bytes));

        assertThat(client.regions().list()).isNotEmpty();

        cloud.verify().received(Operation.LIST_REGIONS, 3);
    }

    @Test
    void aCutAnswerEndsInOrder(FakeGrafanaCloud cloud) {
        cloud.faults().on(Operation.LIST_REGIONS, Fault.cutAnswer().afterBytes(20));

        try (PlainSocket socket = PlainSocket.to(cloud)) {
            assertThat(socket.send(REGIONS.formatted(cloud.token())).receiveAll())
                    .hasSize(20);
        }
    }

    @Test
    void onlyABrokenConnectionStopsAtAByte() {
        assertThatThrownBy(() -> Fault.status(503).afterBytes(3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("status 503");
    }

    @Test
    void garbageIsNoHttp(FakeGrafanaCloud cloud, GcomClient client) {
        cloud.faults().on(Operation.LIST_REGIONS, Fault.garbage());

        try (PlainSocket socket = PlainSocket.to(cloud)) {
            assertThat(socket.send(REGIONS.formatted(cloud.token())).receiveAll())
                    .doesNotContain("HTTP/");
        }
        cloud.faults().on(Operation.LIST_REGIONS, Fault.garbage());
        assertThat(client.regions().list()).isNotEmpty();
    }

    @Test
    void aStalledAnswerEndsWithTheFake(FakeGrafanaCloud ignored) {
        FakeGrafanaCloud cloud = FakeGrafanaCloud.start();
        cloud.faults().onAny(Fault.stalledAnswer().afterBytes(15));
        try (PlainSocket socket = PlainSocket.to(cloud)) {
            assertThat(socket.send(REGIONS.formatted(cloud.token())).receive(15))
                    .startsWith("HTTP/1.1 200");
            cloud.close();

            assertThat(socket.receiveAll()).isEmpty();
        }
    }

    @Test
    void refusedConnectionsAreAcceptedAgainAtTheSameAddress(FakeGrafanaCloud cloud, GcomClient client) {
        client.regions().list();
        cloud.faults().refuseConnections();

        assertThatThrownBy(() -> PlainSocket.to(cloud))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(ConnectException.class);

        cloud.faults().acceptConnections();
        assertThat(client.regions().list()).isNotEmpty();
    }

    @Test
    void theNextConnectionsAreResetBeforeAnythingIsRead(FakeGrafanaCloud cloud) {
        cloud.faults().resetConnections(2);

        for (int connection = 0; connection < 2; connection++) {
            try (PlainSocket socket = PlainSocket.to(cloud)) {
                assertThat(socket.receiveAll()).isEqualTo("RESET");
            }
        }
        try (PlainSocket socket = PlainSocket.to(cloud)) {
            assertThat(socket.send(REGIONS.formatted(cloud.token())).receive()).startsWith("HTTP/1.1 200");
        }
        cloud.verify().received(Operation.LIST_REGIONS, 1);
    }

    @Test
    void connectionsThatAreOpenEndWhenTheNextAreReset(FakeGrafanaCloud cloud) {
        try (PlainSocket open = PlainSocket.to(cloud)) {
            open.send(REGIONS.formatted(cloud.token())).receive();

            cloud.faults().resetConnections(1);

            assertThat(open.receiveAll()).isEmpty();
        }
    }

    @Test
    void connectionsLeftToResetAreForgottenWithTheFaults(FakeGrafanaCloud cloud, GcomClient client) {
        cloud.faults().resetConnections(1000);

        cloud.faults().clear();

        assertThat(client.regions().list()).isNotEmpty();
    }

    @Test
    void theClientReadsAgainAfterResetConnections(FakeGrafanaCloud cloud, GcomClient client) {
        cloud.faults().resetConnections(2);

        assertThat(client.regions().list()).isNotEmpty();
    }

    @Test
    void theClientSitsOutAnOutageOnTheSharedClock(FakeGrafanaCloud cloud, GcomClient client) {
        cloud.faults().refuseConnections(Duration.ofSeconds(1));

        client.stacks().create(stack("patient"));

        cloud.verify().hasStack("patient").received(Operation.CREATE_STACK, 1);
    }

    @Test
    void aClientInATestWaitsForTheSameTimeInEveryRun(FakeGrafanaCloud cloud, GcomClient client, VirtualClock clock) {
        Instant start = clock.instant();
        cloud.faults().on(Operation.LIST_REGIONS, Fault.status(503)).times(3);

        client.regions().list();

        assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofMillis(3500));
    }

    @Test
    void aPauseByTheClockEndsWhenTheTestMovesIt(FakeGrafanaCloud cloud, VirtualClock clock) {
        cloud.faults()
                .on(
                        Operation.LIST_REGIONS,
                        Fault.lateAnswer(Duration.ofMinutes(10)).byClock());

        try (PlainSocket socket = PlainSocket.to(cloud)) {
            CompletableFuture<String> answer =
                    CompletableFuture.supplyAsync(socket.send(REGIONS.formatted(cloud.token()))::receive);
            awaitRequests(cloud, 1);
            clock.advance(Duration.ofMinutes(9));
            assertThat(answer).isNotDone();
            while (!answer.isDone()) {
                clock.advance(Duration.ofMinutes(1));
                Thread.onSpinWait();
            }
            assertThat(answer.join()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void chanceShowsItsSeedInTheJournal(FakeGrafanaCloud cloud, GcomClient client) {
        cloud.faults().on(Operation.LIST_REGIONS, Fault.status(503)).atRandom(1);

        assertThatThrownBy(() -> client.regions().list()).isInstanceOf(GcomException.class);

        assertThat(cloud.journal().get(0).fault()).matches("status 503 \\(seed -?[0-9]+\\)");
    }

    private static void awaitRequests(FakeGrafanaCloud cloud, int count) {
        while (cloud.journal().size() < count) {
            Thread.onSpinWait();
        }
    }

    private static CreateStackRequest stack(String slug) {
        return CreateStackRequest.builder().name(slug).slug(slug).build();
    }
}
