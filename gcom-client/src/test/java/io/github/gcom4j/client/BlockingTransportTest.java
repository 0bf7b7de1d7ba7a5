package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.client.error.CallInterruptedException;
import io.github.gcom4j.client.error.RequestTimeoutException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Library;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.fixture.Wiring;
import io.github.gcom4j.client.internal.blocking.BlockingCalls;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.transport.BlockingTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A call on a library that blocks stays on the caller's thread down to the socket, and ends in time all the same. */
@Timeout(60)
@ParameterizedClass
@EnumSource(value = Library.class, names = "JDK", mode = EnumSource.Mode.EXCLUDE)
class BlockingTransportTest {
    private static final String NO_ITEMS = "{\"items\":[]}";
    private static final String POLICY = "{\"id\":\"p\",\"name\":\"readers\"}";

    private final Library library;

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    BlockingTransportTest(Library library) {
        this.library = library;
    }

    @Test
    void aBlockingCallSendsOnTheThreadOfItsCallerWithAllItsAttempts() {
        try (ScriptedServer server =
                        new ScriptedServer(Answer.of(503, "", "Retry-After: 0"), Answer.json(200, NO_ITEMS));
                GcomClient client = client(server, RetryPolicy.standard())) {
            assertThat(client.regions().list()).isEmpty();

            assertThat(server.received()).hasSize(2);
            assertThat(threads).containsExactly(Thread.currentThread());
        }
    }

    @Test
    void aMethodOfSeveralRequestsSendsThemOnTheThreadOfItsCaller() {
        CreateAccessPolicyRequest request = CreateAccessPolicyRequest.builder()
                .name("readers")
                .addScope("logs:read")
                .addRealm(Realm.builder().type(RealmType.ORG).identifier("1").build())
                .build();
        try (ScriptedServer server =
                        new ScriptedServer(Answer.reset(), Answer.json(200, "{\"items\":[" + POLICY + "]}"));
                GcomClient client = client(server, RetryPolicy.none())) {
            assertThat(client.accessPolicies().createOrFind("us", request).id()).isEqualTo("p");

            assertThat(server.received()).hasSize(2);
            assertThat(threads).containsExactly(Thread.currentThread());
        }
    }

    @Test
    void anAsynchronousCallBlocksNeitherItsCallerNorThePoolOfTheClient() throws Exception {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        Answer silence = connection -> {
            try {
                return Answer.silence().write(connection);
            } finally {
                gone.complete(null);
            }
        };
        Set<Thread> pool = ConcurrentHashMap.newKeySet();
        try (ScriptedServer server = new ScriptedServer(silence);
                GcomClient client = client(server, RetryPolicy.none())) {
            CompletableFuture<?> call = client.async()
                    .on(step -> ForkJoinPool.commonPool().execute(() -> {
                        pool.add(Thread.currentThread());
                        step.run();
                    }))
                    .regions()
                    .list();
            while (server.received().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(threads)
                    .isNotEmpty()
                    .doesNotContain(Thread.currentThread())
                    .doesNotContainAnyElementsOf(pool);
            call.cancel(true);
            gone.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void anInterruptedCallerGivesUpAndItsRequestIsAborted() throws Exception {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        CompletableFuture<Void> reached = new CompletableFuture<>();
        Answer silence = connection -> {
            reached.complete(null);
            try {
                return Answer.silence().write(connection);
            } finally {
                gone.complete(null);
            }
        };
        try (ScriptedServer server = new ScriptedServer(silence);
                GcomClient client = client(server, RetryPolicy.standard())) {
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                Throwable failure = catchThrowable(() -> client.regions().list());
                thrown.complete(Thread.currentThread().isInterrupted() ? failure : new AssertionError("no flag"));
            });
            caller.start();
            reached.get(30, TimeUnit.SECONDS);
            caller.interrupt();

            assertThat(thrown.get(30, TimeUnit.SECONDS)).isInstanceOf(CallInterruptedException.class);
            gone.get(30, TimeUnit.SECONDS);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void aResponseThatTricklesEndsWithTheTimeForTheRequest() {
        try (ScriptedServer server = new ScriptedServer(Answer.trickle());
                GcomClient client = client(server, RetryPolicy.none())
                        .with(CallOptions.builder()
                                .requestTimeout(Duration.ofMillis(300))
                                .build())) {
            assertThatThrownBy(() -> client.regions().list()).isInstanceOf(RequestTimeoutException.class);
        }
    }

    @Test
    void aClosedClientSendsNothing() {
        try (ScriptedServer server = new ScriptedServer()) {
            GcomClient client = client(server, RetryPolicy.none());
            client.close();

            assertThatThrownBy(() -> client.regions().list())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            assertThat(server.connections()).isZero();
        }
    }

    private GcomClient client(ScriptedServer server, RetryPolicy retries) {
        return GcomClient.builder()
                .apiUrl(server.origin())
                .token("glc_x")
                .retryPolicy(retries)
                .transport(new Watched((BlockingTransport) library.transport(Wiring.USUAL), threads))
                .build();
    }

    /** Notes the threads that exchanges run on. */
    private record Watched(BlockingTransport transport, Set<Thread> threads) implements BlockingTransport {
        @Override
        public PreparedRequest prepare(TransportRequest request) {
            PreparedRequest exchange = transport.prepare(request);
            return new PreparedRequest() {
                @Override
                public TransportResponse run() throws IOException {
                    threads.add(Thread.currentThread());
                    return exchange.run();
                }

                @Override
                public void abort() {
                    exchange.abort();
                }

                @Override
                public boolean isConnected() {
                    return exchange.isConnected();
                }
            };
        }

        @Override
        public CompletableFuture<TransportResponse> send(TransportRequest request) {
            return BlockingCalls.elsewhere(prepare(request), request);
        }

        @Override
        public void close() {
            transport.close();
        }
    }
}
