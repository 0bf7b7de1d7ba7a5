package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.error.DeadlineExceededException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.telemetry.CallTracer.CallTrace;
import io.github.gcom4j.client.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users give to a client may throw, refuse or block: their calls end with the cause, and what was done is reported as done. */
@Timeout(60)
@SuppressWarnings("NullAway") // user code may break the rules
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class UserCodeTest {
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration MARGIN = Duration.ofSeconds(2);
    private static final String DONE = "true";

    private final AssertionError fault = new AssertionError("fault of the user's code");

    @Test
    void jitterThatThrowsEndsTheCallWithTheCause() {
        endsWithTheFault(client -> client.retryPolicy(RetryPolicy.builder()
                .jitter(() -> {
                    throw fault;
                })
                .build()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1, 1e300})
    void jitterThatIsNoPartOfOneHangsNothing(double part) {
        try (ScriptedServer server = new ScriptedServer(refusal(), refusal(), refusal(), refusal());
                GcomClient client = builder(server)
                        .retryPolicy(RetryPolicy.builder()
                                .baseDelay(Duration.ofMillis(1))
                                .maxDelay(Duration.ofMillis(1))
                                .jitter(() -> part)
                                .build())
                        .build()) {
            assertThat(catchThrowable(() -> inBothForms(client))).isNotNull();
        }
    }

    @Test
    void aTimerThatThrowsEndsTheCallWithTheCause() {
        endsWithTheFault(client -> client.scheduler(timer(() -> {
            throw fault;
        })));
    }

    @Test
    void aTimerThatFailsEndsTheCallWithTheCause() {
        endsWithTheFault(client -> client.scheduler(timer(() -> CompletableFuture.failedFuture(fault))));
    }

    @Test
    void aTimerThatIsLostOrMissingEndsTheCallInTime() {
        endsInTime(client -> client.scheduler(timer(CompletableFuture::new)));
        endsInTime(client -> client.scheduler(timer(() -> null)));
    }

    @Test
    void aClockThatThrowsAfterTheAnswerLeavesASuccessAlone() {
        AtomicInteger asked = new AtomicInteger();
        Scheduler breaking = new Scheduler() {
            @Override
            public Instant now() {
                if (asked.incrementAndGet() > 4) {
                    throw fault;
                }
                return Instant.now();
            }

            @Override
            public CompletableFuture<Void> after(Duration delay) {
                return Scheduler.system().after(delay);
            }
        };
        try (ScriptedServer server = new ScriptedServer(done());
                GcomClient client = builder(server)
                        .scheduler(breaking)
                        .listener(attempt -> {})
                        .build()) {
            assertThat(client.stacks().restart("mystack")).isTrue();
        }
    }

    @Test
    void aListenerThatThrowsLeavesASuccessAloneEvenWhereItsHandlerThrowsToo() {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            throw new IllegalStateException("the handler throws too");
        });
        try {
            succeeds(client -> client.listener(attempt -> {
                throw fault;
            }));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void aListenerThatDoesNotReturnLeavesASuccessAlone() {
        succeeds(client -> client.listener(attempt -> block()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throws",
                "null",
                "null value",
                "forbidden",
                "line break",
                "no trace",
                "start throws",
                "ended throws"
            })
    void aTracerThatFailsLeavesASuccessAlone(String how) {
        succeeds(client -> client.tracer((endpoint, uri) -> switch (how) {
            case "no trace" -> null;
            case "start throws" -> throw fault;
            default -> trace(how);
        }));
    }

    @Test
    void aTracerThatThrowsOnARepetitionLeavesTheRepetitionAlone() {
        try (ScriptedServer server = new ScriptedServer(Answer.of(429, "", "Retry-After: 0"), done());
                GcomClient client = builder(server)
                        .tracer((endpoint, uri) -> trace("repeated throws"))
                        .retryPolicy(
                                RetryPolicy.builder().baseDelay(Duration.ZERO).build())
                        .build()) {
            assertThat(client.stacks().restart("mystack")).isTrue();
        }
    }

    @Test
    void aTokenSupplierThatBlocksCountsAgainstTheDeadline() {
        endsInTime(client -> client.credentials(Credentials.from(() -> {
            block();
            return "glc_x";
        })));
    }

    @Test
    void anExecutorThatDiscardsEndsTheCallInTime() {
        try (ScriptedServer server = new ScriptedServer(done());
                GcomClient client = builder(server).executor(step -> {}).build()) {
            assertThat(inTime(() -> client.async().stacks().restart("mystack").join()))
                    .isInstanceOf(DeadlineExceededException.class)
                    .hasMessageContaining("executor");
            assertThat(server.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anExecutorThatGivesUpAfterTheFirstStepLeavesASuccessAlone(boolean refuses) {
        AtomicInteger steps = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer(done());
                GcomClient client = builder(server)
                        .executor(step -> {
                            if (steps.getAndIncrement() == 0) {
                                new Thread(step).start();
                            } else if (refuses) {
                                throw new RejectedExecutionException("closed");
                            }
                        })
                        .build()) {
            assertThat(client.async().stacks().restart("mystack"))
                    .succeedsWithin(CALL_TIMEOUT.plus(MARGIN))
                    .isEqualTo(true);
        }
    }

    @Test
    void anExecutorAsSmallAsTheTasksThatWaitOnItHangsNothing() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try (ScriptedServer server = new ScriptedServer(done());
                GcomClient client = builder(server).executor(one).build()) {
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            one.execute(() -> end.complete(catchThrowable(
                    () -> client.async().stacks().restart("mystack").join())));

            assertThat(end).succeedsWithin(CALL_TIMEOUT.plus(MARGIN));
            assertThat(end.join()).hasCauseInstanceOf(DeadlineExceededException.class);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void aContinuationThatBlocksOnADirectExecutorHoldsUpNobody() {
        CountDownLatch registered = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Answer late = connection -> {
            await(registered);
            return done().write(connection);
        };
        try (ScriptedServer server = new ScriptedServer(late, done(), done());
                GcomClient client = builder(server).executor(Runnable::run).build()) {
            CompletableFuture<Boolean> blocked = client.async()
                    .stacks()
                    .restart("mystack")
                    .thenApply(first -> {
                        await(end);
                        return first;
                    });
            registered.countDown();
            assertThat(client.stacks().restart("mystack")).isTrue();
            assertThat(client.async().stacks().restart("mystack")).succeedsWithin(CALL_TIMEOUT.plus(MARGIN));

            end.countDown();
            assertThat(blocked).succeedsWithin(MARGIN);
        }
    }

    private interface Setting {
        GcomClientBuilder on(GcomClientBuilder client);
    }

    private void endsWithTheFault(Setting setting) {
        try (ScriptedServer server = new ScriptedServer(refusal(), refusal());
                GcomClient client = setting.on(builder(server)).build()) {
            assertThat(inTime(() -> client.stacks().restart("mystack"))).isSameAs(fault);
            assertThat(inTime(() -> client.async().stacks().restart("mystack").join()))
                    .isSameAs(fault);
        }
    }

    private void endsInTime(Setting setting) {
        try (ScriptedServer server = new ScriptedServer(refusal(), refusal());
                GcomClient client = setting.on(builder(server)).build()) {
            assertThat(inTime(() -> client.stacks().restart("mystack"))).isNotNull();
            assertThat(inTime(() -> client.async().stacks().restart("mystack").join()))
                    .isNotNull();
        }
    }

    private void succeeds(Setting setting) {
        try (ScriptedServer server = new ScriptedServer(done(), done());
                GcomClient client = setting.on(builder(server)).build()) {
            assertThat(inTime(() -> inBothForms(client))).isNull();
        }
    }

    private static void inBothForms(GcomClient client) {
        assertThat(client.stacks().restart("mystack")).isTrue();
        assertThat(client.async().stacks().restart("mystack").join()).isTrue();
    }

    private static Throwable inTime(ThrowingCallable call) {
        long start = System.nanoTime();
        Throwable thrown = catchThrowable(call);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(CALL_TIMEOUT.plus(MARGIN).multipliedBy(2));
        return thrown instanceof CompletionException ? thrown.getCause() : thrown;
    }

    private static GcomClientBuilder builder(ScriptedServer server) {
        return GcomClient.builder().apiUrl(server.origin()).token("glc_x").callTimeout(CALL_TIMEOUT);
    }

    private static Answer refusal() {
        return Answer.of(429, "", "Retry-After: 0");
    }

    private static Answer done() {
        return Answer.json(200, DONE);
    }

    private static Scheduler timer(Supplier<CompletableFuture<Void>> after) {
        return new Scheduler() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public CompletableFuture<Void> after(Duration delay) {
                return after.get();
            }
        };
    }

    private CallTrace trace(String how) {
        return new CallTrace() {
            @Override
            public Map<String, String> headers() {
                Map<String, String> headers = new HashMap<>();
                switch (how) {
                    case "throws" -> throw fault;
                    case "null" -> headers = null;
                    case "null value" -> headers.put("traceparent", null);
                    case "forbidden" -> headers.put("Host", "evil.example");
                    case "line break" -> headers.put("traceparent", "a\r\nb: c");
                    default -> headers.put("traceparent", "x");
                }
                return headers;
            }

            @Override
            public void repeated(int attempt) {
                if (how.equals("repeated throws")) {
                    throw fault;
                }
            }

            @Override
            public void ended(OptionalInt status, Optional<Throwable> failure) {
                if (how.equals("ended throws")) {
                    throw fault;
                }
            }
        };
    }

    private static void block() {
        await(new CountDownLatch(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody ended it");
            }
        } catch (InterruptedException interruption) {
            throw new IllegalStateException("interrupted", interruption);
        }
    }
}
