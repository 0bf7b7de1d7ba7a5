package io.github.gcom4j.client.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.CallOptions;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.CallInterruptedException;
import io.github.gcom4j.client.error.DeadlineExceededException;
import io.github.gcom4j.client.fixture.ManualScheduler;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.Token;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many callers of one budget of 600 requests an hour. */
@Timeout(60)
class SharedBudgetTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualScheduler time = new ManualScheduler();
    private final Queue<TransportResponse> refusals = new ArrayDeque<>();
    private final StubTransport transport = new StubTransport(
            request -> CompletableFuture.completedFuture(answer(request.uri().getPath())));
    private final GcomClient client = GcomClient.builder()
            .token("glc_x")
            .transport(transport)
            .scheduler(time)
            .executor(Runnable::run)
            .rateLimiting(true)
            .retryPolicy(RetryPolicy.builder().jitter(() -> 0).build())
            .callTimeout(Duration.ofHours(3))
            .build();

    @Test
    void fiftyCallersPassInTheOrderInWhichTheyCame_exceptThoseWhoGaveUp() {
        spend();
        GcomClient view =
                client.with(CallOptions.builder().header("X-Team", "a").build());
        List<CompletableFuture<Token>> waiting = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            GcomClient one = number % 2 == 0 ? client : view;
            waiting.add(one.async().tokens().get("us", "w" + number));
        }
        IntStream.range(0, 50).filter(number -> number % 5 == 0).forEach(number -> waiting.get(number)
                .cancel(true));
        assertThat(transport.requests()).hasSize(600);

        time.advance(HOUR);

        assertThat(ids().subList(600, 640))
                .containsExactlyElementsOf(IntStream.range(0, 50)
                        .filter(number -> number % 5 != 0)
                        .mapToObj(number -> "w" + number)
                        .toList());
        assertThat(transport.requests()).hasSize(640);
    }

    @Test
    void aCallerThatIsInterruptedGivesItsPlaceBack() throws Exception {
        spend();
        List<Throwable> ends = new ArrayList<>();
        Thread caller = new Thread(() -> {
            try {
                client.tokens().get("us", "interrupted");
            } catch (CallInterruptedException end) {
                ends.add(end);
            }
        });
        caller.start();
        while (caller.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        caller.join();
        CompletableFuture<Token> next = client.async().tokens().get("us", "next");

        time.advance(HOUR);

        assertThat(ends).hasSize(1);
        assertThat(next).isCompleted();
        assertThat(ids()).hasSize(601).doesNotContain("interrupted");
    }

    @Test
    void aRefusalInSpiteOfTheBudgetHoldsBackAllWhoShareIt() {
        refusals.add(new TransportResponse(429, Map.of("Retry-After", List.of("1800")), new byte[0]));
        CompletableFuture<Token> refused = client.async().tokens().get("us", "refused");
        CompletableFuture<Token> other = client.async().tokens().get("us", "other");
        GcomClient hasty = client.with(
                CallOptions.builder().callTimeout(Duration.ofMinutes(1)).build());

        assertThatThrownBy(() -> hasty.tokens().get("us", "hasty")).isInstanceOf(DeadlineExceededException.class);
        time.advance(Duration.ofMinutes(29));
        assertThat(ids()).containsExactly("refused");

        time.advance(Duration.ofMinutes(1));
        assertThat(other).isCompleted();
        assertThat(refused).isCompleted();
        assertThat(ids()).hasSize(3).doesNotContain("hasty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "3601", "Sun, 06 Nov 2061 08:49:37 GMT"})
    void noRefusalClosesTheBudgetForLongerThanTheApiEverAsksFor(String retryAfter) {
        refusals.add(new TransportResponse(429, Map.of("Retry-After", List.of(retryAfter)), new byte[0]));
        CompletableFuture<Token> refused = client.async().tokens().get("us", "refused");
        CompletableFuture<Token> other = client.async().tokens().get("us", "other");

        time.advance(HOUR);
        assertThat(other).isCompleted();
        refused.cancel(true);
    }

    @Test
    void aRefusalEndsAtOnceThoseWhoseTurnItMovesBeyondTheirDeadline() {
        spend();
        CompletableFuture<Token> waiting = client.with(
                        CallOptions.builder().callTimeout(HOUR.plusMinutes(1)).build())
                .async()
                .tokens()
                .get("us", "waiting");
        time.advance(HOUR.minusMinutes(1));
        assertThat(waiting).isNotDone();

        refusals.add(new TransportResponse(429, Map.of("Retry-After", List.of("1800")), new byte[0]));
        time.advance(Duration.ofMinutes(1));
        CompletableFuture<Token> hasty = client.with(
                        CallOptions.builder().callTimeout(Duration.ofMinutes(1)).build())
                .async()
                .tokens()
                .get("us", "hasty");
        assertThat(hasty).isCompletedExceptionally();
    }

    @Test
    void aClockThatIsSetBackADayKeepsNobodyWaitingForLonger() {
        spend();
        CompletableFuture<Token> next = client.async().tokens().get("us", "next");
        time.setBack(Duration.ofDays(1));
        assertThat(next).isNotDone();

        time.advance(HOUR);
        assertThat(next).isCompleted();
        assertThat(client.async().tokens().get("us", "later")).isCompleted();
    }

    @Test
    void theWindowOpensAtItsEdgeAndNotBefore() {
        spend();
        CompletableFuture<Token> next = client.async().tokens().get("us", "next");

        time.advance(HOUR.minusNanos(1));
        assertThat(next).isNotDone();

        time.advance(Duration.ofNanos(1));
        assertThat(next).isCompleted();
    }

    private void spend() {
        for (int request = 0; request < 600; request++) {
            assertThat(client.async().tokens().get("us", "t")).isCompleted();
        }
    }

    private TransportResponse answer(String path) {
        TransportResponse refusal = refusals.poll();
        return refusal == null
                ? StubTransport.json(
                        200, "{\"id\":\"" + path.substring(path.lastIndexOf('/') + 1) + "\",\"name\":\"x\"}")
                : refusal;
    }

    private List<String> ids() {
        return transport.requests().stream()
                .map(request -> request.uri().getPath().replaceAll(".*/", ""))
                .toList();
    }
}
