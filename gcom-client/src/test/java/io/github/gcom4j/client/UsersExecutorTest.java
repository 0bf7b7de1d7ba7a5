package io.github.gcom4j.client;

import static io.github.gcom4j.client.TimedCalls.CALL_TIMEOUT;
import static io.github.gcom4j.client.TimedCalls.MARGIN;
import static io.github.gcom4j.client.TimedCalls.await;
import static io.github.gcom4j.client.TimedCalls.clientOf;
import static io.github.gcom4j.client.TimedCalls.done;
import static io.github.gcom4j.client.TimedCalls.inTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.client.error.DeadlineExceededException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The executor that users give may discard, refuse, be too small or run at once: calls end, and hold up nobody. */
@Timeout(60)
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class UsersExecutorTest {
    @Test
    void anExecutorThatDiscardsEndsTheCallInTime() {
        try (ScriptedServer server = new ScriptedServer(done());
                GcomClient client = clientOf(server).executor(step -> {}).build()) {
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
                GcomClient client = clientOf(server)
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
                GcomClient client = clientOf(server).executor(one).build()) {
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
                GcomClient client = clientOf(server).executor(Runnable::run).build()) {
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
}
