package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Calls of clients with a short deadline, which must end soon after it, and code that does not return. */
final class TimedCalls {
    static final Duration CALL_TIMEOUT = Duration.ofSeconds(2);
    static final Duration MARGIN = Duration.ofSeconds(2);

    private TimedCalls() {}

    static @Nullable Throwable inTime(ThrowingCallable call) {
        long start = System.nanoTime();
        Throwable thrown = catchThrowable(call);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(CALL_TIMEOUT.plus(MARGIN).multipliedBy(2));
        return thrown instanceof CompletionException ? thrown.getCause() : thrown;
    }

    static GcomClientBuilder clientOf(ScriptedServer server) {
        return GcomClient.builder().apiUrl(server.origin()).token("glc_x").callTimeout(CALL_TIMEOUT);
    }

    static Answer refusal() {
        return Answer.of(429, "", "Retry-After: 0");
    }

    static Answer done() {
        return Answer.json(200, "true");
    }

    static void block() {
        await(new CountDownLatch(1));
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody ended it");
            }
        } catch (InterruptedException interruption) {
            throw new IllegalStateException("interrupted", interruption);
        }
    }
}
