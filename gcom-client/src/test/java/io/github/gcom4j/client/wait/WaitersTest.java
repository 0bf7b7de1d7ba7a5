package io.github.gcom4j.client.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.error.CallInterruptedException;
import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.error.ForbiddenException;
import io.github.gcom4j.client.error.OperationInProgressException;
import io.github.gcom4j.client.error.WaitTimeoutException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Received;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.UpdatePluginRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WaitersTest {
    private static final String STACK = "GET /api/instances/shop";
    private static final String HEALTH = "GET /stack/api/health";
    private static final String WAKE = "GET /stack/login";
    private static final String ADD = "POST /api/instances/shop/plugins";
    private static final Answer BUSY =
            Answer.error(409, "Conflict", "Hosted Grafana error: operation in progress, please try again later");

    private final VirtualScheduler time = new VirtualScheduler();
    private ScriptedServer server;
    private GcomClient client;

    @BeforeEach
    void start() {
        server = new ScriptedServer();
        client = server.client(time);
        server.on(
                STACK,
                Answer.json("{\"id\": 5, \"slug\": \"shop\", \"name\": \"Shop\", \"status\": \"active\","
                        + " \"url\": \"" + server.origin() + "/stack\"}"));
        server.on(WAKE, Answer.of(200, "<html>"));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void stackReady_costsTwoRequests_whenTheStackAnswers() {
        server.on(HEALTH, Answer.json("{\"database\": \"ok\"}"));
        assertThat(client.waiters().stackReady("shop", WaitOptions.defaults()).slug())
                .isEqualTo("shop");
        assertThat(server.lines()).containsExactly(STACK, HEALTH);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void stackReady_wakesTheStackOnce_andWaitsThroughEverythingThatIsNotHealth() {
        server.on(
                HEALTH,
                Answer.error(503, "Loading", "Your instance is loading..."),
                Answer.of(504, "<html>"),
                Answer.of(200, "<html>loading</html>"),
                Answer.of(302, ""),
                Answer.json("{\"database\": \"ok\"}"));
        List<WaitProgress> told = new ArrayList<>();
        client.waiters().stackReady("shop", WaitOptions.defaults().withProgress(told::add));
        assertThat(server.lines().subList(0, 5)).containsExactly(STACK, HEALTH, WAKE, STACK, HEALTH);
        assertThat(server.lines()).filteredOn(WAKE::equals).hasSize(1);
        assertThat(server.lines()).filteredOn(HEALTH::equals).hasSize(5);
        assertThat(time.waits()).hasSize(4).containsOnly(Duration.ofSeconds(5));
        assertThat(told).extracting(WaitProgress::attempts).containsExactly(1, 2, 3, 4);
        assertThat(told.get(0).seen()).isEqualTo("HTTP 503");
        assertThat(told.get(1).remaining()).isEqualTo(Duration.ofSeconds(595));
    }

    @Test
    void stackReady_neverSendsTheTokenToTheStack() {
        server.on(HEALTH, Answer.of(503, ""), Answer.json("{}"));
        client.waiters().stackReady("shop", WaitOptions.defaults());
        assertThat(server.received())
                .filteredOn(request -> request.path().startsWith("/stack"))
                .hasSize(3)
                .allMatch(request -> request.header("Authorization").isEmpty());
        assertThat(server.received())
                .filteredOn(request -> request.methodAndPath().equals(WAKE))
                .extracting(Received::query)
                .containsExactly("disableAutoLogin=true");
    }

    @Test
    void timeout_tellsWhatIsKnownLast() {
        server.on(HEALTH, Answer.of(504, ""));
        assertThatThrownBy(() -> client.waiters()
                        .stackReady("shop", WaitOptions.defaults().withTimeout(Duration.ofSeconds(12))))
                .isInstanceOfSatisfying(WaitTimeoutException.class, failure -> {
                    assertThat(failure.elapsed()).isEqualTo(Duration.ofSeconds(12));
                    assertThat(failure.attempts()).isEqualTo(4);
                    assertThat(failure.lastSeen()).isEqualTo("HTTP 504");
                    assertThat(failure)
                            .hasMessage(
                                    "Timed out after 12 s waiting for stack shop to be ready; polled 4 times, last seen: HTTP 504");
                });
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(2));
    }

    @Test
    void stackGone_waitsForTheStatusDeleted_orForNotFound() {
        server.on(STACK, status("deleting"), Answer.error(503, "Loading", "later"), status("deleted"));
        client.waiters().stackGone("shop", WaitOptions.defaults());
        assertThat(server.received()).hasSize(3);
        server.on(STACK, status("deleting"), Answer.notFound());
        client.waiters().stackGone("shop", WaitOptions.defaults());
        assertThat(server.received()).hasSize(5);
    }

    @Test
    void stackGone_endsAtOnce_whenTheFailureWillNotPass() {
        server.on(STACK, Answer.error(403, "Forbidden", "no"));
        assertThatThrownBy(() -> client.waiters().stackGone("shop", WaitOptions.defaults()))
                .isInstanceOf(ForbiddenException.class);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void tokenUsable_asksWithTheNewToken_andTakesAMissingScopeForAProof() {
        server.on(
                "GET /api/v1/tokens",
                Answer.error(401, "InvalidCredentials", "Token invalid"),
                Answer.error(
                        401,
                        "Unauthorized",
                        "invalid permission: access policy missing required scope [accesspolicies:read], received [logs:read]"));
        client.waiters().tokenUsable("us", Credentials.of("brand-new"), WaitOptions.defaults());
        assertThat(server.received()).hasSize(2).allSatisfy(request -> assertThat(request.header("Authorization"))
                .isEqualTo("Bearer brand-new"));
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void pluginOperation_isTriedAgain_whileTheStackIsBusyAndForNoOtherReason() {
        server.on(ADD, BUSY, BUSY, Answer.json("{\"id\": 1, \"pluginSlug\": \"clock\"}"));
        assertThat(client.plugins()
                        .addWhenFree("shop", clock(), WaitOptions.defaults())
                        .pluginSlug())
                .isEqualTo("clock");
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10));
        assertThat(server.received()).hasSize(3);

        server.on(ADD, Answer.error(409, "Conflict", "already installed"));
        assertThatThrownBy(() -> client.plugins().addWhenFree("shop", clock(), WaitOptions.defaults()))
                .isInstanceOf(ConflictException.class);
        server.on(ADD, BUSY);
        assertThatThrownBy(() -> client.plugins()
                        .addWhenFree("shop", clock(), WaitOptions.defaults().withTimeout(Duration.ofSeconds(15))))
                .isInstanceOf(WaitTimeoutException.class)
                .hasCauseInstanceOf(OperationInProgressException.class);
    }

    @Test
    void pluginOperations_ofOneStackRunOneAfterTheOther() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.onAll(request -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            inside.decrementAndGet();
            return Answer.json("{\"id\": 1, \"pluginSlug\": \"clock\"}");
        });
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(client.async().plugins().add("shop", clock()));
            all.add(client.async()
                    .plugins()
                    .update(
                            "shop",
                            "clock",
                            UpdatePluginRequest.builder().version("1.0.0").build()));
        }
        assertThat(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                .succeedsWithin(30, TimeUnit.SECONDS);
        assertThat(most).hasValue(1);
        assertThat(server.received()).hasSize(80);
    }

    @Test
    void cancelling_endsTheWait() {
        server.on(HEALTH, Answer.of(503, ""));
        CompletableFuture<Void> timer = new CompletableFuture<>();
        CountDownLatch waiting = new CountDownLatch(1);
        try (GcomClient patient = server.client(new StoppedTime(timer, waiting))) {
            CompletableFuture<?> ready = patient.async().waiters().stackReady("shop", WaitOptions.defaults());
            assertThat(await(waiting)).isTrue();
            int before = server.received().size();
            assertThat(ready.cancel(true)).isTrue();
            assertThat(timer).failsWithin(10, TimeUnit.SECONDS);
            assertThat(timer).isCancelled();
            assertThat(server.received()).hasSize(before);
        }
    }

    @Test
    void interrupting_endsTheWait() {
        server.on(HEALTH, Answer.of(503, ""));
        CompletableFuture<Void> timer = new CompletableFuture<>();
        Thread caller = Thread.currentThread();
        Scheduler interrupting = new StoppedTime(timer, new CountDownLatch(1)) {
            @Override
            public CompletableFuture<Void> after(Duration delay) {
                caller.interrupt();
                return super.after(delay);
            }
        };
        try (GcomClient patient = server.client(interrupting)) {
            assertThatThrownBy(() -> patient.waiters().stackReady("shop", WaitOptions.defaults()))
                    .isInstanceOf(CallInterruptedException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(timer).failsWithin(10, TimeUnit.SECONDS);
        assertThat(timer).isCancelled();
    }

    @Test
    void options_refuseWhatIsNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaitOptions.defaults().withTimeout(Duration.ZERO))
                .withMessage("timeout must be positive but is 0 s");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaitOptions.defaults().withInterval(Duration.ofSeconds(-1)));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    private static AddPluginRequest clock() {
        return AddPluginRequest.builder().plugin("clock").build();
    }

    private static Answer status(String status) {
        return Answer.json("{\"id\": 5, \"slug\": \"shop\", \"name\": \"Shop\", \"status\": \"" + status + "\"}");
    }

    /** Time that stands still until the test says otherwise. */
    private static class StoppedTime implements Scheduler {
        private final CompletableFuture<Void> timer;
        private final CountDownLatch waiting;

        StoppedTime(CompletableFuture<Void> timer, CountDownLatch waiting) {
            this.timer = timer;
            this.waiting = waiting;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public CompletableFuture<Void> after(Duration delay) {
            waiting.countDown();
            return timer;
        }
    }
}
