package io.github.gcom4j.client.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SerialQueueTest {
    private final SerialQueue queue = new SerialQueue();
    private final List<CompletableFuture<String>> started = new ArrayList<>();

    @Test
    void work_startsWhenTheWorkBeforeIsOver_evenIfThatFailed() {
        CompletableFuture<String> first = enqueue("a");
        CompletableFuture<String> second = enqueue("a");
        CompletableFuture<String> third = enqueue("a");
        assertThat(started).hasSize(1);
        started.get(0).complete("one");
        assertThat(first).isCompletedWithValue("one");
        assertThat(started).hasSize(2);
        started.get(1).completeExceptionally(new IllegalStateException());
        assertThat(second).isCompletedExceptionally();
        assertThat(started).hasSize(3);
        assertThat(third).isNotDone();
    }

    @Test
    void work_ofAnotherKeyDoesNotWait() {
        var unused = List.of(enqueue("a"), enqueue("b"));
        assertThat(started).hasSize(2);
    }

    @Test
    void givingUpAPlace_letsNobodyOvertakeTheWorkUnderWay() {
        CompletableFuture<String> first = enqueue("a");
        CompletableFuture<String> second = enqueue("a");
        CompletableFuture<String> third = enqueue("a");
        assertThat(second.cancel(true)).isTrue();
        assertThat(started).hasSize(1);
        assertThat(first).isNotDone();
        started.get(0).complete("one");
        assertThat(started).hasSize(2);
        assertThat(third).isNotDone();
    }

    @Test
    void cancelling_cancelsTheWorkUnderWay() {
        assertThat(enqueue("a").cancel(true)).isTrue();
        assertThat(started.get(0)).isCancelled();
    }

    private CompletableFuture<String> enqueue(String key) {
        return queue.run(key, () -> {
            CompletableFuture<String> work = new CompletableFuture<>();
            started.add(work);
            return work;
        });
    }
}
