package io.github.gcom4j.client.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.fixture.ComposedCall;
import io.github.gcom4j.client.fixture.ComposedCallAnswers;
import io.github.gcom4j.client.fixture.EveryMethod;
import io.github.gcom4j.client.fixture.ThreadOfItsOwn;
import io.github.gcom4j.client.internal.async.CompletionThreads;
import io.github.gcom4j.client.telemetry.CallTracer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What takes several calls takes all its steps on one thread: the caller's, or the executor's where nobody waits. */
@Timeout(60)
class BlockingSequencesTest {
    private final Queue<String> threads = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @EnumSource
    void blocking_takesEveryStepOnTheThreadOfTheCaller(ComposedCall call) {
        Executor none = step -> threads.add("the executor");
        try (ComposedCallAnswers answers = new ComposedCallAnswers();
                GcomClient client = client(answers, none, Credentials.from(this::token))) {
            ThreadOfItsOwn.run("caller", () -> call.blocking(client));
            assertThat(answers.requests()).hasSizeGreaterThanOrEqualTo(call.requests());
        }
        assertThat(threads).isNotEmpty().containsOnly("caller");
    }

    @TestFactory
    Stream<DynamicTest> everyBlockingMethod_takesEveryStepOnTheThreadOfTheCaller() {
        try (ComposedCallAnswers answers = new ComposedCallAnswers();
                GcomClient unused = client(answers, Runnable::run, Credentials.of("glc_x"))) {
            List<EveryMethod> methods = EveryMethod.of(unused);
            return IntStream.range(0, methods.size())
                    .filter(place -> methods.get(place).isBlocking())
                    .mapToObj(place ->
                            DynamicTest.dynamicTest(methods.get(place).toString(), () -> assertOnCallersThread(place)));
        }
    }

    private void assertOnCallersThread(int place) {
        threads.clear();
        Executor none = step -> threads.add("the executor");
        try (ComposedCallAnswers answers = new ComposedCallAnswers();
                GcomClient client = client(answers, none, Credentials.from(this::token))) {
            EveryMethod method = EveryMethod.of(client).get(place);
            ThreadOfItsOwn.run("caller", () -> {
                // Whether the answers are those it expects or not.
                Throwable unused = method.failure(method.arguments());
            });
        }
        assertThat(threads).isNotEmpty().containsOnly("caller");
    }

    @ParameterizedTest
    @EnumSource
    void async_takesEveryStepOnTheExecutor_andCompletesThere(ComposedCall call) {
        ExecutorService executor = Executors.newSingleThreadExecutor(work -> new Thread(work, "executor"));
        try (ComposedCallAnswers answers = new ComposedCallAnswers();
                GcomClient client = client(answers, executor, Credentials.from(this::token))) {
            CompletableFuture<?> done = call.async(client)
                    .thenRun(() -> threads.add(Thread.currentThread().getName()));
            assertThat(done).succeedsWithin(60, TimeUnit.SECONDS);
        } finally {
            executor.shutdown();
        }
        // The tracer is told on the thread that makes the call, which for the first one is the caller's.
        assertThat(threads).contains("executor").doesNotContain("timer", "transport");
    }

    @ParameterizedTest
    @EnumSource
    void blocking_works_onTheOnlyThreadOfTheExecutor(ComposedCall call) {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (ComposedCallAnswers answers = new ComposedCallAnswers();
                GcomClient client = client(answers, executor, Credentials.of("glc_x"))) {
            assertThat(CompletableFuture.runAsync(() -> call.blocking(client), executor))
                    .succeedsWithin(60, TimeUnit.SECONDS);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void blocking_works_onAllThreadsOfThePoolAtOnce() {
        int callers = 256;
        try (ComposedCallAnswers answers = new ComposedCallAnswers();
                GcomClient client = client(answers, CompletionThreads.POOL, Credentials.of("glc_x"))) {
            answers.holdUntilAskedBy(callers);
            CompletableFuture<?>[] all = IntStream.range(0, callers)
                    .mapToObj(number -> CompletableFuture.runAsync(
                            () -> ComposedCall.FIND_POLICY.blocking(client), CompletionThreads.POOL))
                    .toArray(CompletableFuture[]::new);
            assertThat(CompletableFuture.allOf(all)).succeedsWithin(60, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void blocking_sendsTheTokenOfTheTenantWhoCalls_fromAnInheritedThreadLocalToo(ComposedCall call) {
        InheritableThreadLocal<String> tenant = new InheritableThreadLocal<>();
        for (String name : Set.of("glc_one", "glc_two")) {
            try (ComposedCallAnswers answers = new ComposedCallAnswers();
                    GcomClient client = client(answers, CompletionThreads.POOL, Credentials.from(tenant::get))) {
                ThreadOfItsOwn.run("caller", () -> {
                    tenant.set(name);
                    call.blocking(client);
                });
                assertThat(answers.tokens()).isNotEmpty().isSubsetOf("Bearer " + name, "Bearer glc_tried");
            }
        }
    }

    private GcomClient client(ComposedCallAnswers answers, Executor executor, Credentials credentials) {
        return GcomClient.builder()
                .credentials(credentials)
                .transport(answers)
                .scheduler(answers)
                .executor(executor)
                .listener(attempt -> note())
                .tracer((endpoint, uri) -> new NotingTrace())
                .build();
    }

    private String token() {
        note();
        return "glc_x";
    }

    private void note() {
        threads.add(Thread.currentThread().getName());
    }

    private final class NotingTrace implements CallTracer.CallTrace {
        NotingTrace() {
            note();
        }

        @Override
        public Map<String, String> headers() {
            return Map.of();
        }

        @Override
        public void ended(OptionalInt status, Optional<Throwable> failure) {
            note();
        }
    }
}
