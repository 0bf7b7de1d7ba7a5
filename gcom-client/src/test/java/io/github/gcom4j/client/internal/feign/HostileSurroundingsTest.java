package io.github.gcom4j.client.internal.feign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.fixture.GeneratedApis;
import io.github.gcom4j.client.fixture.OperationSample;
import io.github.gcom4j.client.internal.feign.HostileSurroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** All operations, in both forms, in all surroundings that can be thought of: each call ends by its deadline. */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class HostileSurroundingsTest {
    private static final Duration TIMEOUT = Duration.ofMillis(600);
    // Where calls are to succeed, a slow machine must not fail them.
    private static final Duration LONG_TIMEOUT = Duration.ofSeconds(20);
    // This machine may be busy with others; what hangs would hang for ever.
    private static final Duration MARGIN = Duration.ofSeconds(4);

    private static final String HEAD = """
            | surroundings | calls | time-out, ms | longest, ms | past the deadline, ms |
            | --- | --- | --- | --- | --- |
            """;
    private static final Queue<String> ROWS = new ConcurrentLinkedQueue<>();

    @TestFactory
    Stream<DynamicTest> everyCallEndsByItsDeadline() {
        return HostileSurroundings.all().stream()
                .map(surroundings -> DynamicTest.dynamicTest(surroundings.name(), () -> callAll(surroundings)));
    }

    private static void callAll(Surroundings surroundings) throws Exception {
        Queue<Ended> ended = new ConcurrentLinkedQueue<>();
        Duration timeout = surroundings.succeeds() ? LONG_TIMEOUT : TIMEOUT;
        List<OperationSample> samples = OperationSample.all();
        ExecutorService callers = Executors.newCachedThreadPool();
        try (HostileSurroundings hostile = new HostileSurroundings()) {
            FeignApis apis = surroundings.apis(hostile, timeout);
            for (OperationSample sample : samples) {
                for (GeneratedApis form : GeneratedApis.values()) {
                    callers.execute(() -> ended.add(call(apis, form, sample)));
                }
            }
            callers.shutdown();
            assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            hostile.assertNothingIsLeftRunning();
        } finally {
            callers.shutdownNow();
        }
        assertThat(ended).hasSize(2 * samples.size()).allSatisfy(call -> assertThat(call.took())
                .describedAs(call.toString())
                .isLessThan(timeout.plus(MARGIN)));
        if (surroundings.succeeds()) {
            assertThat(ended).allSatisfy(call -> assertThat(call.failure())
                    .describedAs(call.toString())
                    .isEmpty());
        }
        report(surroundings, timeout, ended);
    }

    private static Ended call(FeignApis apis, GeneratedApis form, OperationSample sample) {
        long start = System.nanoTime();
        String failure = "";
        try {
            Object unused = form.call(apis, sample);
        } catch (Throwable thrown) {
            failure = thrown.toString();
        }
        return new Ended(form + " " + sample, Duration.ofNanos(System.nanoTime() - start), failure);
    }

    private static void report(Surroundings surroundings, Duration timeout, Queue<Ended> ended) {
        long longest =
                ended.stream().mapToLong(call -> call.took().toMillis()).max().orElse(0);
        ROWS.add(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d |",
                surroundings.name(),
                ended.size(),
                timeout.toMillis(),
                longest,
                Math.max(0, longest - timeout.toMillis())));
    }

    @AfterAll
    static void writeWhatItTook() throws IOException {
        Files.writeString(
                Path.of("target", "hostile-surroundings.md"),
                ROWS.stream().sorted().collect(Collectors.joining("\n", HEAD, "\n")));
    }

    private record Ended(String call, Duration took, String failure) {}
}
