package io.github.gcom4j.client.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.error.InvalidCredentialsException;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.error.UnreachableGoalException;
import io.github.gcom4j.client.error.WaitTimeoutException;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Stack;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong during a wait. The client has its usual retries, of which a wait must make no use. */
@Timeout(60)
class WaitFailuresTest {
    private static final String STACK = "/api/instances/shop";
    private static final String HEALTH = "/api/health";
    private static final String WAKE = "/login";
    private static final String PLUGINS = STACK + "/plugins";
    private static final TransportResponse LOADING = StubTransport.json(503, "{\"code\":\"Loading\"}");
    private static final TransportResponse HEALTHY = StubTransport.json(200, "{}");
    private static final TransportResponse BUSY =
            StubTransport.json(409, "{\"code\":\"Conflict\",\"message\":\"operation in progress\"}");
    private static final AddPluginRequest CLOCK =
            AddPluginRequest.builder().plugin("clock").build();

    private final VirtualScheduler time = new VirtualScheduler();
    private final Map<String, Deque<CompletableFuture<TransportResponse>>> script = new HashMap<>();
    private final StubTransport transport = new StubTransport(this::answer);
    private final GcomClient client = client(time);

    @Test
    void aPassingFailureIsFollowedByOneLookAfterTheInterval() {
        on(STACK, LOADING, StubTransport.json(504, "<html>"), StubTransport.json(200, "<html>"), stack("active"));
        on(HEALTH, HEALTHY);

        assertThat(ready(WaitOptions.defaults())).isCompleted();

        assertThat(paths()).containsExactly(STACK, STACK, STACK, STACK, HEALTH);
        assertThat(time.waits()).containsExactly(seconds(5), seconds(5), seconds(5));
    }

    @Test
    void aLookComesNoEarlierThanTheApiAsks() {
        on(STACK, new TransportResponse(429, Map.of("Retry-After", List.of("30")), new byte[0]), stack("active"));
        on(HEALTH, HEALTHY);

        assertThat(ready(WaitOptions.defaults())).isCompleted();

        assertThat(time.waits()).containsExactly(seconds(30));
    }

    @Test
    void aStackThatIsBeingDeletedEndsTheWaitForIt() {
        on(STACK, stack("active"), stack("deleting"));
        on(HEALTH, LOADING);
        on(WAKE, LOADING);

        assertThatThrownBy(() -> client.waiters().stackReady("shop", WaitOptions.defaults()))
                .isInstanceOf(UnreachableGoalException.class)
                .hasMessage("Cannot wait for stack shop to be ready: its status is deleting");
        assertThat(paths()).containsExactly(STACK, HEALTH, WAKE, STACK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://sh op.grafana.net", "shop.grafana.net", "ftp://shop", "https:///x", "//shop", "%%"})
    void aStackWhoseUrlIsNoAddressEndsTheWaitWithIt(String url) {
        on(STACK, StubTransport.json(200, "{\"id\":5,\"slug\":\"shop\",\"name\":\"Shop\",\"url\":\"" + url + "\"}"));

        assertThatThrownBy(() -> client.waiters().stackReady("shop", WaitOptions.defaults()))
                .isInstanceOf(UnreachableGoalException.class)
                .hasMessageContaining("its url \"" + url + "\" is no address of an instance: ");
        assertThat(paths()).containsExactly(STACK);
    }

    @Test
    void aStackThatIsGoneOrAWrongTokenEndsTheWait() {
        on(STACK, StubTransport.json(404, ""), StubTransport.json(401, "{\"code\":\"InvalidCredentials\"}"));

        assertThatThrownBy(() -> client.waiters().stackReady("shop", WaitOptions.defaults()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> client.waiters().stackReady("shop", WaitOptions.defaults()))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aStackThatIsPausedDuringTheWaitIsWokenUpAgain() {
        on(STACK, stack("active"), stack("active"), stack("paused"), stack("paused"), stack("active"));
        on(HEALTH, LOADING, LOADING, LOADING, LOADING, HEALTHY);
        on(WAKE, LOADING);

        assertThat(ready(WaitOptions.defaults())).isCompleted();

        assertThat(paths()).filteredOn(WAKE::equals).hasSize(2);
        assertThat(paths().subList(5, 8)).containsExactly(STACK, HEALTH, WAKE);
    }

    @Test
    void aCallbackThatThrowsEndsTheWait() {
        on(STACK, stack("active"));
        on(HEALTH, LOADING);
        on(WAKE, LOADING);
        IllegalStateException fault = new IllegalStateException("callback");

        assertThatThrownBy(() -> client.waiters()
                        .stackReady("shop", WaitOptions.defaults().withProgress(progress -> {
                            throw fault;
                        })))
                .isSameAs(fault);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aCallbackThatCancelsEndsTheWait() {
        on(STACK, stack("active"));
        CompletableFuture<TransportResponse> health = new CompletableFuture<>();
        script.put(HEALTH, new ArrayDeque<>(List.of(health)));
        on(WAKE, LOADING);
        List<CompletableFuture<?>> waits = new ArrayList<>();
        waits.add(ready(
                WaitOptions.defaults().withProgress(progress -> waits.get(0).cancel(true))));

        health.complete(LOADING);

        assertThat(waits.get(0)).isCancelled();
        assertThat(paths()).containsExactly(STACK, HEALTH, WAKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {STACK, HEALTH, WAKE})
    void cancellingAbortsTheRequestUnderWayAndSendsNoOther(String stage) {
        on(STACK, stack("active"));
        on(HEALTH, LOADING);
        on(WAKE, LOADING);
        CompletableFuture<TransportResponse> pending = new CompletableFuture<>();
        script.put(stage, new ArrayDeque<>(List.of(pending)));
        CompletableFuture<Stack> wait = ready(WaitOptions.defaults());
        List<String> before = paths();

        wait.cancel(true);

        assertThat(before).endsWith(stage);
        assertThat(pending).isCancelled();
        assertThat(paths()).isEqualTo(before);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aClockThatIsSetBackMakesNoWaitLonger() {
        on(STACK, stack("active"));
        on(HEALTH, LOADING);
        on(WAKE, LOADING);
        Scheduler backwards = new Scheduler() {
            private Instant now = VirtualScheduler.START;

            @Override
            public Instant now() {
                now = now.minus(Duration.ofHours(1));
                return now;
            }

            @Override
            public CompletableFuture<Void> after(Duration delay) {
                return time.after(delay);
            }
        };

        assertThat(client(backwards)
                        .async()
                        .waiters()
                        .stackReady("shop", WaitOptions.defaults().withTimeout(seconds(12))))
                .isCompletedExceptionally();
        assertThat(time.waits()).containsExactly(seconds(5), seconds(5), seconds(2));
    }

    @Test
    void anEndlessTimeoutIsAllowed() {
        on(STACK, stack("active"));
        on(HEALTH, LOADING, HEALTHY);
        on(WAKE, LOADING);

        assertThat(ready(WaitOptions.defaults().withTimeout(seconds(Long.MAX_VALUE))))
                .isCompleted();
    }

    @Test
    void aBusyStackIsTriedOncePerLookAndNeverPastTheTimeout() {
        on(PLUGINS, BUSY);
        List<Integer> told = new ArrayList<>();

        assertThatThrownBy(() -> client.plugins()
                        .addWhenFree(
                                "shop",
                                CLOCK,
                                WaitOptions.defaults()
                                        .withTimeout(seconds(15))
                                        .withProgress(progress -> told.add(progress.attempts()))))
                .isInstanceOf(WaitTimeoutException.class);

        assertThat(paths()).hasSize(3);
        assertThat(time.waits()).containsExactly(seconds(10), seconds(5));
        assertThat(told).containsExactly(1, 2);
    }

    @Test
    void aPluginIsAddedOnceTheApiCanBeReachedAndNeverTwice() {
        on(PLUGINS, StubTransport.json(200, "{\"id\":1,\"pluginSlug\":\"clock\"}"));
        turns(PLUGINS).addFirst(CompletableFuture.failedFuture(new ConnectException("refused")));

        assertThat(client.plugins()
                        .addWhenFree("shop", CLOCK, WaitOptions.defaults())
                        .pluginSlug())
                .isEqualTo("clock");

        turns(PLUGINS).addFirst(CompletableFuture.failedFuture(new IOException("reset")));
        assertThatThrownBy(() -> client.plugins().addWhenFree("shop", CLOCK, WaitOptions.defaults()))
                .isInstanceOf(ConnectionException.class);
        assertThat(paths()).hasSize(3);
    }

    private CompletableFuture<Stack> ready(WaitOptions options) {
        return client.async().waiters().stackReady("shop", options);
    }

    private GcomClient client(Scheduler scheduler) {
        return GcomClient.builder()
                .token("glc_x")
                .transport(transport)
                .scheduler(scheduler)
                .executor(Runnable::run)
                .build();
    }

    /** Answers the requests to a path in turn, the last answer for ever. */
    private void on(String path, TransportResponse... answers) {
        Deque<CompletableFuture<TransportResponse>> turns = new ArrayDeque<>();
        for (TransportResponse answer : answers) {
            turns.add(CompletableFuture.completedFuture(answer));
        }
        script.put(path, turns);
    }

    private CompletableFuture<TransportResponse> answer(TransportRequest request) {
        Deque<CompletableFuture<TransportResponse>> turns = turns(request.uri().getPath());
        return turns.size() > 1 ? turns.remove() : turns.element();
    }

    private Deque<CompletableFuture<TransportResponse>> turns(String path) {
        return Objects.requireNonNull(script.get(path), path);
    }

    private List<String> paths() {
        return transport.requests().stream()
                .map(request -> request.uri().getPath())
                .toList();
    }

    private static TransportResponse stack(String status) {
        return StubTransport.json(200, "{\"id\":5,\"slug\":\"shop\",\"name\":\"Shop\",\"status\":\"" + status + "\"}");
    }

    private static Duration seconds(long number) {
        return Duration.ofSeconds(number);
    }
}
