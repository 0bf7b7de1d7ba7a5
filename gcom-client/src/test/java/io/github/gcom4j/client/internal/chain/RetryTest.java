package io.github.gcom4j.client.internal.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.error.OperationInProgressException;
import io.github.gcom4j.client.error.RateLimitedException;
import io.github.gcom4j.client.error.RequestTimeoutException;
import io.github.gcom4j.client.error.UnavailableException;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.internal.answer.ServerTime;
import io.github.gcom4j.client.internal.limit.StackQueues;
import io.github.gcom4j.client.internal.settings.AnswerSettings;
import io.github.gcom4j.client.internal.settings.CallSettings;
import io.github.gcom4j.client.internal.settings.ClientSettings;
import io.github.gcom4j.client.internal.settings.FeignExtensions;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.telemetry.CallAttempt;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.Operation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RetryTest {
    private static final RetryPolicy NO_JITTER =
            RetryPolicy.builder().jitter(() -> 1.0).build();
    private static final String BUSY =
            "{\"code\":\"Conflict\",\"message\":\"operation in progress, please try again later\"}";
    private static final TransportResponse DONE = StubTransport.json(200, "true");

    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final List<CallAttempt> attempts = new ArrayList<>();
    private final Queue<CompletableFuture<TransportResponse>> script = new ArrayDeque<>();
    private final StubTransport transport = new StubTransport(request -> script.remove());

    static Stream<Arguments> failuresAndOperations() {
        return Stream.of(Operation.values())
                .flatMap(operation -> Stream.of(
                        Arguments.of(operation, answer(429, ""), true),
                        Arguments.of(operation, lost(new ConnectException("refused")), true),
                        Arguments.of(operation, lost(new HttpConnectTimeoutException("slow")), true),
                        Arguments.of(operation, answer(409, BUSY), true),
                        Arguments.of(operation, answer(409, "{\"message\":\"deleted recently, wait for 30s\"}"), true),
                        Arguments.of(operation, answer(408, ""), isRepeatable(operation)),
                        Arguments.of(operation, answer(500, ""), isRepeatable(operation)),
                        Arguments.of(operation, answer(502, "<html>"), isRepeatable(operation)),
                        Arguments.of(operation, answer(503, "{\"code\":\"Loading\"}"), isRepeatable(operation)),
                        Arguments.of(operation, answer(504, ""), isRepeatable(operation)),
                        Arguments.of(operation, lost(new IOException("reset")), isRepeatable(operation)),
                        Arguments.of(operation, lost(new HttpTimeoutException("late")), isRepeatable(operation)),
                        Arguments.of(operation, answer(301, ""), false),
                        Arguments.of(operation, answer(400, ""), false),
                        Arguments.of(operation, answer(401, ""), false),
                        Arguments.of(operation, answer(403, ""), false),
                        Arguments.of(operation, answer(404, ""), false),
                        Arguments.of(operation, answer(409, ""), false),
                        Arguments.of(operation, answer(409, "{\"code\":\"InvalidArgument\"}"), false),
                        Arguments.of(operation, answer(422, ""), false)));
    }

    @ParameterizedTest
    @MethodSource("failuresAndOperations")
    void aFailureIsRepeatedOnlyWhereThatCannotDoAnythingTwice(
            Operation operation, CompletableFuture<TransportResponse> failure, boolean repeated) {
        script.add(failure);
        script.add(CompletableFuture.completedFuture(DONE));

        CompletableFuture<TransportResponse> result = send(operation, NO_JITTER);

        assertThat(result.isCompletedExceptionally()).isEqualTo(!repeated);
        assertThat(transport.requests()).hasSize(repeated ? 2 : 1);
    }

    @Test
    void theBackoffDoublesUpToItsLimitAndTheAttemptsAreCounted() {
        for (int i = 0; i < 8; i++) {
            script.add(answer(503, ""));
        }
        RetryPolicy policy = NO_JITTER.toBuilder()
                .maxAttempts(8)
                .maxDelay(Duration.ofSeconds(4))
                .build();

        assertThatThrownBy(send(Operation.LIST_REGIONS, policy)::join).hasCauseInstanceOf(UnavailableException.class);
        assertThat(scheduler.waits())
                .extracting(Duration::toMillis)
                .containsExactly(500L, 1000L, 2000L, 4000L, 4000L, 4000L, 4000L);
        assertThat(transport.requests()).hasSize(8);
    }

    @Test
    void theJitterIsFull() {
        script.add(answer(503, ""));
        script.add(answer(503, ""));
        script.add(CompletableFuture.completedFuture(DONE));
        ArrayDeque<Double> chance = new ArrayDeque<>(List.of(0.0, 0.25));

        send(
                        Operation.LIST_REGIONS,
                        RetryPolicy.builder().jitter(chance::remove).build())
                .join();

        assertThat(scheduler.waits()).extracting(Duration::toMillis).containsExactly(0L, 250L);
    }

    @Test
    void theApisWaitIsKeptAndTheJitterComesOnTop() {
        script.add(CompletableFuture.completedFuture(
                new TransportResponse(429, Map.of("Retry-After", List.of("30")), new byte[0])));
        script.add(CompletableFuture.completedFuture(DONE));

        send(Operation.CREATE_STACK, NO_JITTER).join();

        assertThat(scheduler.waits()).containsExactly(Duration.ofMillis(30_500));
    }

    @Test
    void anotherOperationIsGivenTenSecondsToEnd() {
        script.add(answer(409, BUSY));
        script.add(CompletableFuture.completedFuture(DONE));

        send(Operation.ADD_PLUGIN, NO_JITTER).join();

        assertThat(scheduler.waits()).containsExactly(Duration.ofMillis(10_500));
    }

    @Test
    void aWaitBeyondTheDeadlineIsNotBegun() {
        script.add(CompletableFuture.completedFuture(
                new TransportResponse(429, Map.of("Retry-After", List.of("3600")), new byte[0])));

        CompletableFuture<TransportResponse> result = send(Operation.LIST_TOKENS, NO_JITTER);

        assertThatThrownBy(result::join)
                .cause()
                .isInstanceOfSatisfying(RateLimitedException.class, refusal -> assertThat(refusal.retryAfter())
                        .contains(Duration.ofHours(1)));
        assertThat(scheduler.waits()).isEmpty();
    }

    @Test
    void theDeadlineBoundsAllAttemptsTogether() {
        for (int i = 0; i < 50; i++) {
            script.add(answer(409, BUSY));
        }
        RetryPolicy policy = NO_JITTER.toBuilder().maxAttempts(50).build();

        assertThatThrownBy(send(Operation.ADD_PLUGIN, policy)::join)
                .hasCauseInstanceOf(OperationInProgressException.class);
        assertThat(Duration.between(VirtualScheduler.START, scheduler.now())).isLessThan(Duration.ofMinutes(2));
        assertThat(transport.requests()).hasSizeBetween(5, 11);
    }

    @Test
    void whatIsLeftOfTheDeadlineShortensTheWaitForAnAnswer() {
        script.add(CompletableFuture.completedFuture(
                new TransportResponse(429, Map.of("Retry-After", List.of("100")), new byte[0])));
        script.add(CompletableFuture.completedFuture(DONE));

        send(Operation.LIST_REGIONS, NO_JITTER).join();

        assertThat(transport.requests())
                .extracting(TransportRequest::timeout)
                .containsExactly(Duration.ofSeconds(60), Duration.ofMillis(19_500));
    }

    @Test
    void aRepeatedRequestIsWholeAndHasItsOwnId() {
        script.add(lost(new ConnectException("refused")));
        script.add(CompletableFuture.completedFuture(DONE));

        send(Operation.CREATE_STACK, NO_JITTER).join();

        TransportRequest first = transport.requests().get(0);
        TransportRequest second = transport.requests().get(1);
        assertThat(second.body()).isEqualTo(first.body()).isNotEmpty();
        assertThat(second.uri()).isEqualTo(first.uri());
        assertThat(second.headers().keySet()).isEqualTo(first.headers().keySet());
        assertThat(second.headers().get("x-request-id"))
                .isNotEqualTo(first.headers().get("x-request-id"));
    }

    @Test
    void aListenerSeesEachAttemptWithItsOutcomeAndTheWaitAfterIt() {
        script.add(lost(new ConnectException("refused")));
        script.add(answer(503, ""));
        script.add(CompletableFuture.completedFuture(DONE));

        send(Operation.LIST_REGIONS, NO_JITTER).join();

        assertThat(attempts).extracting(CallAttempt::endpoint).containsOnly(Operation.LIST_REGIONS);
        assertThat(attempts).extracting(CallAttempt::number).containsExactly(1, 2, 3);
        assertThat(attempts).extracting(attempt -> attempt.status().orElse(0)).containsExactly(0, 503, 200);
        assertThat(attempts)
                .extracting(attempt -> attempt.nextAttemptIn().orElse(Duration.ZERO))
                .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ZERO);
        assertThat(attempts).extracting(CallAttempt::isLast).containsExactly(false, false, true);
        assertThat(attempts.get(0).failure()).get().isInstanceOf(ConnectionException.class);
        assertThat(attempts)
                .extracting(CallAttempt::requestId)
                .containsExactlyElementsOf(transport.requests().stream()
                        .map(request -> request.headers().get("x-request-id"))
                        .toList());
    }

    @Test
    void withoutRetriesTheListenerSeesTheOneAttempt() {
        script.add(answer(429, ""));

        assertThatThrownBy(send(Operation.LIST_REGIONS, RetryPolicy.none())::join)
                .hasCauseInstanceOf(RateLimitedException.class);
        assertThat(attempts).singleElement().satisfies(attempt -> {
            assertThat(attempt.isLast()).isTrue();
            assertThat(attempt.status()).hasValue(429);
        });
    }

    @Test
    void aCancelledCallAbortsItsRequestAndIsNotRepeated() {
        CompletableFuture<TransportResponse> pending = new CompletableFuture<>();
        script.add(pending);

        send(Operation.LIST_REGIONS, NO_JITTER).cancel(true);

        assertThat(pending).isCancelled();
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void aTimeoutOfAWriteIsReportedAsThat() {
        script.add(lost(new HttpTimeoutException("late")));

        assertThatThrownBy(send(Operation.CREATE_STACK, NO_JITTER)::join)
                .hasCauseInstanceOf(RequestTimeoutException.class)
                .hasMessageContaining("within 60 s");
    }

    @Test
    void aSlugThatIsTakenIsNotTriedAgain() {
        script.add(answer(409, "{\"code\":\"Conflict\",\"message\":\"That url is not available\"}"));

        assertThatThrownBy(send(Operation.CREATE_STACK, NO_JITTER)::join).hasCauseInstanceOf(ConflictException.class);
        assertThat(transport.requests()).hasSize(1);
    }

    private CompletableFuture<TransportResponse> send(Operation operation, RetryPolicy policy) {
        ClientSettings settings = new ClientSettings(
                transport,
                "https://grafana.com/api",
                () -> "glc_x",
                new CallSettings(Duration.ofSeconds(60), Duration.ofMinutes(2), policy, Map.of(), Optional.empty()),
                List.of(attempts::add),
                null,
                null,
                scheduler,
                Runnable::run,
                new AnswerSettings(1 << 20, List.of()),
                FeignExtensions.NONE,
                new StackQueues(),
                new ServerTime(scheduler));
        TransportRequest request = new TransportRequest(
                operation.method(),
                URI.create("https://grafana.com/api" + operation.path().replaceAll("[{}]", "")),
                Map.of("Accept", "application/json"),
                new byte[] {'{', '}'},
                settings.calls().requestTimeout());
        return ExchangeChain.of(settings).send(Call.of(operation, request, Runnable::run));
    }

    private static boolean isRepeatable(Operation operation) {
        return !operation.method().equals("POST");
    }

    private static CompletableFuture<TransportResponse> answer(int status, String body) {
        return CompletableFuture.completedFuture(StubTransport.json(status, body));
    }

    private static CompletableFuture<TransportResponse> lost(IOException failure) {
        return CompletableFuture.failedFuture(failure);
    }
}
