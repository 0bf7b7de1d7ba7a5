package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ManualScheduler;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.AccessPolicy;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that is cancelled ends wherever it is: no request follows, and its connection is closed. */
@Timeout(60)
class CancellationTest {
    private static final String ENDLESS_HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"it";

    private final ManualScheduler time = new ManualScheduler();
    private final Queue<Runnable> steps = new ArrayDeque<>();
    private final Queue<CompletableFuture<TransportResponse>> answers = new ArrayDeque<>();
    private final StubTransport transport = new StubTransport(this::answer);
    private final GcomClient client = GcomClient.builder()
            .token("glc_x")
            .transport(transport)
            .scheduler(time)
            .executor(steps::add)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"", ENDLESS_HEAD})
    void aRequestUnderWayIsAbortedAndItsConnectionClosed(String beginning) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Answer incomplete = connection -> {
            connection.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            asked.countDown();
            awaitEnd(connection);
            closed.countDown();
            return false;
        };
        try (ScriptedServer server = new ScriptedServer(incomplete);
                GcomClient real = GcomClient.builder()
                        .apiUrl(server.origin())
                        .token("glc_x")
                        .build()) {
            CompletableFuture<?> call = real.async().regions().list();
            CompletableFuture<?> dependent = call.thenApply(regions -> regions);
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

            call.cancel(true);

            assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(dependent::join).hasCauseInstanceOf(CancellationException.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void aCallThatIsNotBegunSendsNothing() {
        CompletableFuture<?> call = client.async().regions().list();

        call.cancel(true);
        takeSteps();

        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void aCallBetweenTwoAttemptsMakesNoFurtherOne() {
        answers.add(CompletableFuture.completedFuture(StubTransport.json(503, "")));
        CompletableFuture<?> call = client.async().regions().list();
        takeSteps();
        assertThat(call).isNotDone();

        call.cancel(true);
        time.advance(Duration.ofMinutes(1));
        takeSteps();

        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void aReadingThatIsCancelledByItsConsumerAsksForNoFurtherPage() {
        List<CompletableFuture<?>> reading = new ArrayList<>();
        answers.add(page("p1"));
        reading.add(client.async().accessPolicies().list("us").forEach(policy -> reading.get(0)
                .cancel(true)));
        takeSteps();

        assertThat(reading.get(0)).isCancelled();
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void aReadingThatIsCancelledAbortsThePageItReadsAhead() {
        CompletableFuture<TransportResponse> ahead = new CompletableFuture<>();
        answers.add(page("p1"));
        answers.add(ahead);
        List<AccessPolicy> seen = new ArrayList<>();
        List<CompletableFuture<?>> reading = new ArrayList<>();
        reading.add(client.async().accessPolicies().list("us").readingAhead().forEach(policy -> {
            // The step that asks for the next page has been handed to the executor.
            takeSteps();
            seen.add(policy);
            reading.get(0).cancel(true);
        }));
        takeSteps();

        assertThat(seen).hasSize(1);
        assertThat(ahead).isCancelled();
        assertThat(transport.requests()).hasSize(2);
    }

    private CompletableFuture<TransportResponse> answer(TransportRequest request) {
        return answers.isEmpty() ? new CompletableFuture<>() : answers.remove();
    }

    private void takeSteps() {
        for (Runnable step = steps.poll(); step != null; step = steps.poll()) {
            step.run();
        }
    }

    private static CompletableFuture<TransportResponse> page(String id) {
        return CompletableFuture.completedFuture(StubTransport.json(
                200,
                "{\"items\":[{\"id\":\"" + id + "\",\"name\":\"x\"}],"
                        + "\"metadata\":{\"pagination\":{\"nextPage\":\"/v1/accesspolicies?pageCursor=2\"}}}"));
    }

    private static void awaitEnd(Socket connection) throws IOException {
        while (connection.getInputStream().read() >= 0) {
            // What the client sends is of no interest, only that it goes.
        }
    }
}
