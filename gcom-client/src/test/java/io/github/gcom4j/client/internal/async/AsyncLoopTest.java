package io.github.gcom4j.client.internal.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AsyncLoopTest {
    @Test
    void loop_costsNoStack_whetherStepsCompleteAtOnceOrElsewhere() {
        assertThat(AsyncLoop.until(0, count -> count == 200_000, count -> CompletableFuture.completedFuture(count + 1)))
                .isCompletedWithValue(200_000);
        assertThat(AsyncLoop.until(
                        0, count -> count == 20_000, count -> CompletableFuture.supplyAsync(() -> count + 1)))
                .succeedsWithin(30, TimeUnit.SECONDS)
                .isEqualTo(20_000);
    }

    @Test
    void loop_takesNoStep_whenTheBeginningWillDo() {
        assertThat(AsyncLoop.until(
                        "done", "done"::equals, state -> CompletableFuture.failedFuture(new AssertionError())))
                .isCompletedWithValue("done");
    }

    @Test
    void loop_endsWithTheFailureOfAStep() {
        IllegalStateException failure = new IllegalStateException("third");
        CompletableFuture<Integer> loop = AsyncLoop.until(
                0,
                count -> false,
                count -> count == 3
                        ? CompletableFuture.failedFuture(failure)
                        : CompletableFuture.completedFuture(count + 1));
        assertThat(loop).isCompletedExceptionally();
        assertThat(loop.handle((count, thrown) -> thrown)).isCompletedWithValue(failure);
    }

    @Test
    void cancelling_cancelsTheStepUnderWay_andStartsNoFurtherOne() {
        List<CompletableFuture<Integer>> steps = new ArrayList<>();
        CompletableFuture<Integer> loop = AsyncLoop.until(0, count -> false, count -> {
            CompletableFuture<Integer> step = new CompletableFuture<>();
            steps.add(step);
            return step;
        });
        steps.get(0).complete(1);
        assertThat(steps).hasSize(2);
        assertThat(loop.cancel(true)).isTrue();
        assertThat(steps.get(1)).isCancelled();
        assertThat(steps).hasSize(2);
    }
}
