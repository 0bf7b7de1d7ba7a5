package io.github.gcom4j.client.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SystemSchedulerTest {
    @Test
    void after_isOverAtOnce_whenTheDelayIsNotPositive() {
        assertThat(Scheduler.system().after(Duration.ZERO)).isDone();
        assertThat(Scheduler.system().after(Duration.ofSeconds(-1))).isDone();
    }

    @Test
    void after_completes_onADaemonThread() {
        assertThat(Scheduler.system().after(Duration.ofMillis(1))).succeedsWithin(10, TimeUnit.SECONDS);
        CompletableFuture<Void> pending = Scheduler.system().after(Duration.ofHours(1));
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("gcom-scheduler"))
                .singleElement()
                .matches(Thread::isDaemon);
        assertThat(pending.cancel(true)).isTrue();
    }

    @Test
    void after_canBeCancelled_howeverLongTheDelay() {
        CompletableFuture<Void> never = Scheduler.system().after(Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(never).isNotDone();
        assertThat(never.cancel(true)).isTrue();
        assertThat(never).isCancelled();
    }

    @Test
    void system_isOneForTheWholeProcess() {
        assertThat(Scheduler.system()).isSameAs(Scheduler.system());
    }
}
