package io.github.gcom4j.client;

import static io.github.gcom4j.client.TimedCalls.block;
import static io.github.gcom4j.client.TimedCalls.clientOf;
import static io.github.gcom4j.client.TimedCalls.done;
import static io.github.gcom4j.client.TimedCalls.inTime;
import static io.github.gcom4j.client.TimedCalls.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.client.credentials.Credentials;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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
                GcomClient client = clientOf(server)
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
                GcomClient client = clientOf(server)
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
                GcomClient client = clientOf(server)
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

    private interface Setting {
        GcomClientBuilder on(GcomClientBuilder client);
    }

    private void endsWithTheFault(Setting setting) {
        try (ScriptedServer server = new ScriptedServer(refusal(), refusal());
                GcomClient client = setting.on(clientOf(server)).build()) {
            assertThat(inTime(() -> client.stacks().restart("mystack"))).isSameAs(fault);
            assertThat(inTime(() -> client.async().stacks().restart("mystack").join()))
                    .isSameAs(fault);
        }
    }

    private void endsInTime(Setting setting) {
        try (ScriptedServer server = new ScriptedServer(refusal(), refusal());
                GcomClient client = setting.on(clientOf(server)).build()) {
            assertThat(inTime(() -> client.stacks().restart("mystack"))).isNotNull();
            assertThat(inTime(() -> client.async().stacks().restart("mystack").join()))
                    .isNotNull();
        }
    }

    private void succeeds(Setting setting) {
        try (ScriptedServer server = new ScriptedServer(done(), done());
                GcomClient client = setting.on(clientOf(server)).build()) {
            assertThat(inTime(() -> inBothForms(client))).isNull();
        }
    }

    private static void inBothForms(GcomClient client) {
        assertThat(client.stacks().restart("mystack")).isTrue();
        assertThat(client.async().stacks().restart("mystack").join()).isTrue();
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
}
