package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.DelayingServer;
import io.github.gcom4j.client.fixture.Fork;
import io.github.gcom4j.client.fixture.InFlightMain;
import io.github.gcom4j.client.fixture.ScriptedServer;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ThreadsTest {
    private static final String NO_REGIONS = "{\"items\":[]}";
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    @Test
    void twoThousandCallsInFlightTakeNoMoreThreadsThanTwiceTheProcessors() throws Exception {
        try (DelayingServer server = new DelayingServer(1000, NO_REGIONS)) {
            List<String> rounds = Fork.run(
                            List.of("-Xmx256m", "-cp", Fork.runTime() + File.pathSeparator + Fork.tests()),
                            InFlightMain.class,
                            server.origin(),
                            "2000",
                            System.getProperty("gcom.measure.rounds", "1"))
                    .lines()
                    .toList();

            assertThat(rounds).isNotEmpty().allSatisfy(round -> assertThat(
                            Integer.parseInt(round.replaceAll(".*threads: ", "")))
                    .describedAs(round)
                    // The last is the one that makes those of the pool, and ends at once.
                    .isLessThanOrEqualTo(2 * Math.max(2, PROCESSORS) + 1));
        }
    }

    @Test
    void aBlockingCallTakesAllItsStepsOnTheThreadOfTheCaller() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        try (ScriptedServer server = new ScriptedServer(Answer.of(503, "", "Retry-After: 0"), regions());
                GcomClient client = GcomClient.builder()
                        .apiUrl(server.origin())
                        .credentials(Credentials.from(() -> {
                            seen.add(Thread.currentThread());
                            return "glc_x";
                        }))
                        .listener(attempt -> seen.add(Thread.currentThread()))
                        .build()) {
            assertThat(client.regions().list()).isEmpty();
            assertThat(server.received()).hasSize(2);
        }
        assertThat(seen).containsExactly(Thread.currentThread());
    }

    @Test
    void anAsynchronousCallAsksForTheTokenAndGoesOnOnTheClientsOwnThreads() {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        try (ScriptedServer server = new ScriptedServer(Answer.of(503, "", "Retry-After: 0"), regions());
                GcomClient client = GcomClient.builder()
                        .apiUrl(server.origin())
                        .credentials(Credentials.from(() -> {
                            seen.add(Thread.currentThread().getName());
                            return "glc_x";
                        }))
                        .listener(attempt -> seen.add(Thread.currentThread().getName()))
                        .build()) {
            CompletableFuture<?> dependent = client.async()
                    .regions()
                    .list()
                    .thenRun(() -> seen.add(Thread.currentThread().getName()));

            assertThat(dependent).succeedsWithin(Duration.ofSeconds(60));
        }
        assertThat(seen).allSatisfy(name -> assertThat(name).matches("gcom-client-\\d+"));
    }

    @Test
    void codeThatGoesOnWithABlockingCallHoldsUpNobody() {
        int many = 4 * PROCESSORS;
        try (ScriptedServer server = new ScriptedServer();
                GcomClient client = client(server)) {
            IntStream.range(0, 4 * many).forEach(next -> server.then(regions()));
            // Each of them makes a call of one request and one of several, both of which wait for others.
            List<CompletableFuture<?>> chains = Stream.generate(
                            () -> client.async().regions().list().thenApply(first -> {
                                client.regions().list();
                                return client.accessPolicies().findByName("us", "readers");
                            }))
                    .limit(many)
                    .<CompletableFuture<?>>map(chain -> chain)
                    .toList();

            assertThat(CompletableFuture.allOf(chains.toArray(CompletableFuture<?>[]::new)))
                    .succeedsWithin(Duration.ofSeconds(60));
        }
    }

    @Test
    void codeThatGoesOnForEverHoldsUpNoBlockingCall() {
        CountDownLatch end = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer();
                GcomClient client = client(server)) {
            IntStream.range(0, PROCESSORS + 1).forEach(next -> server.then(regions()));
            for (int busy = 0; busy < PROCESSORS; busy++) {
                var unused = client.async().regions().list().thenRun(() -> awaitUninterruptibly(end));
            }

            assertThat(client.regions().list()).isEmpty();
        } finally {
            end.countDown();
        }
    }

    @Test
    void theUsersExecutorTakesTheStepsOfAsynchronousCalls() {
        AtomicReference<String> name = new AtomicReference<>("");
        CountDownLatch depended = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(regions());
                GcomClient client = GcomClient.builder()
                        .apiUrl(server.origin())
                        .token("glc_x")
                        .executor(step -> new Thread(
                                        () -> {
                                            awaitUninterruptibly(depended);
                                            step.run();
                                        },
                                        "mine")
                                .start())
                        .build()) {
            CompletableFuture<?> dependent = client.async()
                    .regions()
                    .list()
                    .thenRun(() -> name.set(Thread.currentThread().getName()));
            depended.countDown();

            assertThat(dependent).succeedsWithin(Duration.ofSeconds(60));
        }
        assertThat(name).hasValue("mine");
    }

    @Test
    void anExecutorThatRefusesWorkFailsTheCall() {
        try (ScriptedServer server = new ScriptedServer();
                GcomClient client = GcomClient.builder()
                        .apiUrl(server.origin())
                        .token("glc_x")
                        .executor(step -> {
                            throw new RejectedExecutionException("closed");
                        })
                        .build()) {
            assertThat(client.async().regions().list())
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .withMessageContaining("closed");
            assertThat(server.connections()).isZero();
        }
    }

    private static Answer regions() {
        return Answer.json(200, NO_REGIONS);
    }

    private static GcomClient client(ScriptedServer server) {
        return GcomClient.builder().apiUrl(server.origin()).token("glc_x").build();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
