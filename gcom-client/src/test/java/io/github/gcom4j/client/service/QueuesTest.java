package io.github.gcom4j.client.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.CallOptions;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.error.DeadlineExceededException;
import io.github.gcom4j.client.error.WaitTimeoutException;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Plugin;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever waits for others waits within its own time. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class QueuesTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration MARGIN = Duration.ofSeconds(2);
    private static final AddPluginRequest CLOCK =
            AddPluginRequest.builder().plugin("clock").build();
    private static final String STACK = "{\"id\":7,\"slug\":\"mystack\",\"name\":\"s\"}";

    private final StubTransport transport =
            new StubTransport(request -> request.method().equals("GET")
                    ? CompletableFuture.completedFuture(StubTransport.json(200, STACK))
                    : new CompletableFuture<>());

    @Test
    void aPluginWriteThatWaitsForOthersEndsByItsOwnDeadlineUnsent() {
        try (GcomClient client = client()) {
            CompletableFuture<Plugin> first = client.async().plugins().add("mystack", CLOCK);
            awaitRequests(1);
            GcomClient hasty =
                    client.with(CallOptions.builder().callTimeout(TIMEOUT).build());
            long start = System.nanoTime();
            assertThat(hasty.async().plugins().add("mystack", CLOCK))
                    .failsWithin(TIMEOUT.plus(MARGIN))
                    .withThrowableThat()
                    .withCauseInstanceOf(DeadlineExceededException.class);
            assertThat(System.nanoTime() - start).isGreaterThan(TIMEOUT.toNanos() / 2);
            assertThat(transport.requests()).hasSize(1);
            first.cancel(true);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theIdAndTheSlugOfAStackAreOneQueueOnceAnAnswerHasToldThem(boolean byList) {
        try (GcomClient client = client()) {
            client.stacks().get("mystack");
            List<String> names = byList ? List.of("7", "mystack") : List.of("mystack", "7");
            CompletableFuture<Plugin> first = client.async().plugins().add(names.get(0), CLOCK);
            awaitRequests(2);
            CompletableFuture<Plugin> second = client.async().plugins().add(names.get(1), CLOCK);
            CompletableFuture<Plugin> other = client.async().plugins().add("other", CLOCK);

            awaitRequests(3);
            assertThat(transport.requests())
                    .extracting(request -> request.uri().getPath())
                    .containsExactlyInAnyOrder(
                            "/api/instances/mystack",
                            "/api/instances/" + names.get(0) + "/plugins",
                            "/api/instances/other/plugins");
            first.cancel(true);
            awaitRequests(4);
            second.cancel(true);
            other.cancel(true);
        }
    }

    @Test
    void aWaitEndsByItsTimeoutWhateverAPollHangsOn() {
        List<Function<GcomClient, CompletableFuture<?>>> waits = List.of(
                client -> client.async().waiters().stackReady("mystack", options()),
                client -> client.async().waiters().stackGone("mystack", options()),
                client -> client.async().waiters().tokenUsable("us", Credentials.of("glc_y"), options()),
                client -> client.async().plugins().addWhenFree("mystack", CLOCK, options()));
        StubTransport silent = new StubTransport(request -> new CompletableFuture<TransportResponse>());
        try (GcomClient client =
                GcomClient.builder().token("glc_x").transport(silent).build()) {
            List<CompletableFuture<?>> all = waits.stream()
                    .<CompletableFuture<?>>map(wait -> wait.apply(client))
                    .toList();
            for (CompletableFuture<?> wait : all) {
                assertThat(wait).failsWithin(TIMEOUT.plus(MARGIN));
                assertThat(wait.handle((value, failure) -> failure).join()).satisfies(failure -> assertThat(
                                failure instanceof CompletionException ? failure.getCause() : failure)
                        .isInstanceOf(WaitTimeoutException.class));
            }
        }
    }

    private static WaitOptions options() {
        return WaitOptions.defaults().withTimeout(TIMEOUT);
    }

    private void awaitRequests(int count) {
        while (transport.requests().size() < count) {
            Thread.onSpinWait();
        }
    }

    private GcomClient client() {
        return GcomClient.builder()
                .token("glc_x")
                .transport(transport)
                .retryPolicy(RetryPolicy.none())
                .build();
    }
}
