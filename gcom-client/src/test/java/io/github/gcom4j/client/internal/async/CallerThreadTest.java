package io.github.gcom4j.client.internal.async;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class CallerThreadTest {
    private final List<Runnable> pool = new ArrayList<>();

    @Test
    void stepsOfASequenceRunOnTheThreadThatWaits() {
        List<Thread> threads = new ArrayList<>();

        String result = new Steps(pool::add).onCallersThread(Operation.GET_STACK, here -> {
            CompletableFuture<String> work = new CompletableFuture<>();
            here.execute(() -> {
                threads.add(Thread.currentThread());
                here.execute(() -> {
                    threads.add(Thread.currentThread());
                    work.complete("done");
                });
            });
            return work;
        });

        assertThat(result).isEqualTo("done");
        assertThat(threads).containsExactly(Thread.currentThread(), Thread.currentThread());
        assertThat(pool).isEmpty();
    }

    @Test
    void aStepThatComesWhenTheCallerHasLeftGoesToThePool() {
        Queue<Executor> kept = new ConcurrentLinkedQueue<>();
        new Steps(pool::add).onCallersThread(Operation.GET_STACK, here -> {
            kept.add(here);
            return CompletableFuture.completedFuture(true);
        });

        kept.remove().execute(() -> {});

        assertThat(pool).hasSize(1);
    }

    @Test
    void aStepThatIsLeftBehindGoesToThePool() {
        Runnable step = () -> {};

        new Steps(pool::add).onCallersThread(Operation.GET_STACK, here -> {
            here.execute(step);
            return CompletableFuture.completedFuture(true);
        });

        assertThat(pool).containsExactly(step);
    }

    @Test
    void aCallerThatComesBackTakesTheStepsOfTheMeantime() throws InterruptedException {
        CallerThread caller = Steps.returningCaller();
        List<String> taken = new ArrayList<>();
        CompletableFuture<String> first = new CompletableFuture<>();
        caller.execute(() -> first.complete("first"));
        caller.execute(() -> taken.add("begun ahead of need"));
        assertThat(caller.await(Operation.LIST_TOKENS, first)).isEqualTo("first");
        assertThat(taken).containsExactly("begun ahead of need");
        CompletableFuture<String> second = new CompletableFuture<>();

        Thread elsewhere = new Thread(() -> caller.execute(() -> second.complete("in the meantime")));
        elsewhere.start();
        elsewhere.join();

        assertThat(second).isNotDone();
        assertThat(caller.await(Operation.LIST_TOKENS, second)).isEqualTo("in the meantime");
    }
}
