package io.github.gcom4j.client.internal.feign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Clients;
import io.github.gcom4j.client.fixture.OperationSample;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.internal.answer.ServerTime;
import io.github.gcom4j.client.internal.async.CompletionThreads;
import io.github.gcom4j.client.internal.async.ForwardScheduler;
import io.github.gcom4j.client.internal.jdk.JdkHttpTransport;
import io.github.gcom4j.client.internal.limit.RateBudgets;
import io.github.gcom4j.client.internal.limit.StackQueues;
import io.github.gcom4j.client.internal.settings.AnswerSettings;
import io.github.gcom4j.client.internal.settings.CallSettings;
import io.github.gcom4j.client.internal.settings.ClientSettings;
import io.github.gcom4j.client.internal.settings.FeignExtensions;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.telemetry.CallListener;
import io.github.gcom4j.client.telemetry.CallTracer;
import io.github.gcom4j.client.telemetry.CallTracer.CallTrace;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.HttpTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Proxies, servers, executors, callbacks and clocks that mean no good to a call. */
final class HostileSurroundings implements AutoCloseable {
    private static final int MANY = 1_000;

    private final AtomicInteger running = new AtomicInteger();
    private final List<ScriptedServer> servers = new ArrayList<>();

    /**
     * One of them.
     *
     * @param succeeds whether the calls succeed all the same
     */
    record Surroundings(String name, boolean succeeds, Function<HostileSurroundings, Parts> parts) {
        FeignApis apis(HostileSurroundings hostile, Duration timeout) {
            Parts made = parts.apply(hostile);
            return Clients.apis(new ClientSettings(
                    made.transport,
                    made.origin + "/api",
                    made.token,
                    new CallSettings(timeout, timeout, made.retries, Map.of(), Optional.empty()),
                    made.listeners,
                    new RateBudgets(made.scheduler),
                    made.tracer,
                    made.scheduler,
                    made.executor,
                    new AnswerSettings(1 << 20, List.of()),
                    FeignExtensions.NONE,
                    new StackQueues(),
                    new ServerTime(made.scheduler)));
        }
    }

    /** What a client is made of, harmless as long as nothing is changed. */
    private static final class Parts {
        private HttpTransport transport = new StubTransport(HostileSurroundings::success);
        private String origin = "http://127.0.0.1:9";
        private Supplier<String> token = () -> Clients.TOKEN;
        private RetryPolicy retries = RetryPolicy.standard();
        private List<CallListener> listeners = List.of();
        private CallTracer tracer = (endpoint, uri) -> new Trace(() -> {});
        private Scheduler scheduler = Scheduler.system();
        private Executor executor = CompletionThreads.POOL;
    }

    static List<Surroundings> all() {
        List<Surroundings> all = new ArrayList<>();
        add(all, "nothing but a cold start", false, (hostile, parts) -> {});
        add(all, "nothing hostile", true, (hostile, parts) -> {});
        add(all, "transport: silent", false, transport(request -> new CompletableFuture<>()));
        add(all, "transport: throws", false, transport(request -> {
            throw fault();
        }));
        add(all, "transport: null", false, transport(request -> null));
        add(all, "transport: null response", false, transport(request -> CompletableFuture.completedFuture(null)));
        add(
                all,
                "transport: breaks",
                false,
                transport(request -> CompletableFuture.failedFuture(new IOException("x"))));
        add(all, "server: 429 for ever", false, transport(request -> answer(429, "Retry-After", "0")));
        add(all, "server: 429 for years", false, transport(request -> answer(429, "Retry-After", "99999999999")));
        add(all, "server: 503", false, transport(request -> answer(503, "Date", "nonsense")));
        for (Map.Entry<String, Answer> answer : Map.of(
                        "silent",
                        Answer.silence(),
                        "head only",
                        Answer.headOnly(),
                        "reset",
                        Answer.reset(),
                        "cut",
                        Answer.cut(200, "{}"))
                .entrySet()) {
            add(all, "server: " + answer.getKey(), false, server(answer.getValue()));
            add(all, "TLS: " + answer.getKey(), false, tls(answer.getValue()));
            add(all, "proxy: " + answer.getKey(), false, proxy(answer.getValue()));
        }
        for (int status : new int[] {403, 407, 500, 502, 503}) {
            add(all, "proxy: " + status, false, proxy(Answer.html(status, "<title>no</title>")));
        }
        add(
                all,
                "executor: rejects",
                false,
                (hostile, parts) -> parts.executor = step -> {
                    throw new RejectedExecutionException("closed");
                });
        add(
                all,
                "executor: throws",
                false,
                (hostile, parts) -> parts.executor = step -> {
                    throw fault();
                });
        add(all, "executor: discards", false, (hostile, parts) -> parts.executor = step -> {});
        add(all, "executor: direct", true, (hostile, parts) -> parts.executor = Runnable::run);
        add(
                all,
                "token: throws",
                false,
                (hostile, parts) -> parts.token = () -> {
                    throw fault();
                });
        add(
                all,
                "token: blocks",
                false,
                (hostile, parts) -> parts.token = () -> {
                    hostile.block();
                    return Clients.TOKEN;
                });
        add(
                all,
                "listener: throws",
                true,
                (hostile, parts) -> parts.listeners = List.of(attempt -> {
                    throw fault();
                }));
        add(all, "listener: blocks", false, (hostile, parts) -> parts.listeners = List.of(attempt -> hostile.block()));
        add(
                all,
                "tracer: throws",
                true,
                (hostile, parts) -> parts.tracer = (endpoint, uri) -> {
                    throw fault();
                });
        add(
                all,
                "tracer: headers throw",
                true,
                (hostile, parts) -> parts.tracer = (endpoint, uri) -> new Trace(() -> {
                    throw fault();
                }));
        add(all, "jitter: throws", false, (hostile, parts) -> {
            parts.transport = new StubTransport(request -> answer(429, "Retry-After", "0"));
            parts.retries = RetryPolicy.builder()
                    .jitter(() -> {
                        throw fault();
                    })
                    .build();
        });
        add(all, "timer: throws", false, timer(delay -> {
            throw fault();
        }));
        add(all, "timer: lost", false, timer(delay -> new CompletableFuture<>()));
        add(all, "timer: null", false, timer(delay -> null));
        add(all, "clock: set back whenever it is read", false, (hostile, parts) -> {
            AtomicInteger reads = new AtomicInteger();
            parts.transport = new StubTransport(request -> new CompletableFuture<>());
            parts.scheduler = ForwardScheduler.of(scheduler(
                    () -> Instant.now().minusSeconds(20L * reads.incrementAndGet()), Scheduler.system()::after));
        });
        return all;
    }

    private interface Change {
        void to(HostileSurroundings hostile, Parts parts);
    }

    private static void add(List<Surroundings> all, String name, boolean succeeds, Change change) {
        all.add(new Surroundings(name, succeeds, hostile -> {
            Parts parts = new Parts();
            change.to(hostile, parts);
            return parts;
        }));
    }

    private static Change transport(Function<TransportRequest, CompletableFuture<TransportResponse>> answers) {
        return (hostile, parts) -> parts.transport = new StubTransport(answers);
    }

    private static Change server(Answer answer) {
        return (hostile, parts) -> {
            parts.transport = Clients.transport();
            parts.origin = hostile.started(answer);
        };
    }

    private static Change tls(Answer answer) {
        return (hostile, parts) -> {
            parts.transport = Clients.transport();
            parts.origin = hostile.started(answer).replace("http:", "https:");
        };
    }

    private static Change proxy(Answer answer) {
        return (hostile, parts) -> {
            int port = URI.create(hostile.started(answer)).getPort();
            parts.transport = new JdkHttpTransport(JdkHttpTransport.client(Duration.ofSeconds(5))
                    .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                    .build());
            parts.origin = "https://grafana.example";
        };
    }

    private static Change timer(Function<Duration, CompletableFuture<Void>> after) {
        return (hostile, parts) -> {
            parts.transport = new StubTransport(request -> answer(429, "Retry-After", "0"));
            parts.scheduler = scheduler(Instant::now, after);
        };
    }

    private static Scheduler scheduler(Supplier<Instant> now, Function<Duration, CompletableFuture<Void>> after) {
        return new Scheduler() {
            @Override
            public Instant now() {
                return now.get();
            }

            @Override
            public CompletableFuture<Void> after(Duration delay) {
                return after.apply(delay);
            }
        };
    }

    private static CompletableFuture<TransportResponse> success(TransportRequest request) {
        String target = request.method() + " " + request.uri().getRawPath()
                + (request.uri().getRawQuery() == null
                        ? ""
                        : "?" + request.uri().getRawQuery());
        return OperationSample.all().stream()
                .filter(sample -> sample.target().equals(target))
                .findFirst()
                .map(sample -> CompletableFuture.completedFuture(StubTransport.json(200, sample.answer())))
                .orElseThrow(() -> new AssertionError(target));
    }

    private static CompletableFuture<TransportResponse> answer(int status, String header, String value) {
        return CompletableFuture.completedFuture(
                new TransportResponse(status, Map.of(header, List.of(value)), new byte[0]));
    }

    private static AssertionError fault() {
        return new AssertionError("fault of the user's code");
    }

    private String started(Answer answer) {
        ScriptedServer server = new ScriptedServer();
        for (int number = 0; number < MANY; number++) {
            server.then(answer);
        }
        servers.add(server);
        return server.origin();
    }

    private void block() {
        running.incrementAndGet();
        try {
            if (!new CountDownLatch(1).await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody ended it");
            }
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        } finally {
            running.decrementAndGet();
        }
    }

    /** The code of users that a call waited for is interrupted with it. */
    void assertNothingIsLeftRunning() throws InterruptedException {
        for (int round = 0; round < 200 && running.get() > 0; round++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(running).hasValue(0);
    }

    @Override
    public void close() {
        servers.forEach(ScriptedServer::close);
    }

    private record Trace(Runnable whenAsked) implements CallTrace {
        @Override
        public Map<String, String> headers() {
            whenAsked.run();
            return Map.of();
        }

        @Override
        public void ended(OptionalInt status, Optional<Throwable> failure) {}
    }
}
