package io.github.gcom4j.client.internal.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineTimerTest {
    private final List<Alarm> alarms = new ArrayList<>();
    private final List<Long> late = new ArrayList<>();
    // Overflows soon, as the clock of a JVM may.
    private long now = Long.MAX_VALUE - 10;
    private final DeadlineTimer timer =
            new DeadlineTimer(() -> now, (nanos, work) -> alarms.add(new Alarm(now + nanos, work)));

    private record Alarm(long due, Runnable work) {}

    @Test
    void responsesOneAfterTheOtherSetOneTimer() {
        for (int number = 0; number < 1_000; number++) {
            DeadlineTimer.Watched response = response(100_000);
            timer.watch(response);
            timer.forget(response);
            now++;
        }

        assertThat(alarms).hasSize(1);
    }

    @Test
    void aResponseThatIsNotCompleteInTimeIsEnded() {
        timer.watch(response(50));
        advance(49);
        assertThat(late).isEmpty();

        advance(1);
        assertThat(late).hasSize(1);
    }

    @Test
    void aResponseThatIsCompleteIsLeftAlone() {
        DeadlineTimer.Watched response = response(50);
        timer.watch(response);
        timer.forget(response);
        advance(50);

        assertThat(late).isEmpty();
        assertThat(alarms).isEmpty();
    }

    @Test
    void eachIsEndedInItsOwnTimeWhateverTheOrderTheyCameIn() {
        long start = now;
        timer.watch(response(30));
        timer.watch(response(10));
        timer.watch(response(20));

        for (int number = 1; number <= 3; number++) {
            advance(10);
            assertThat(late).hasSize(number).last().isEqualTo(start + 10L * number);
        }
        assertThat(alarms).isEmpty();
    }

    @Test
    void oneThatComesAfterTheTimerHasRungIsWatchedToo() {
        timer.watch(response(10));
        advance(10);
        timer.watch(response(10));
        advance(10);

        assertThat(late).hasSize(2);
    }

    private DeadlineTimer.Watched response(long nanos) {
        long deadline = now + nanos;
        return new DeadlineTimer.Watched() {
            @Override
            public long deadlineNanos() {
                return deadline;
            }

            @Override
            public void late() {
                late.add(deadline);
            }
        };
    }

    private void advance(long nanos) {
        now += nanos;
        List<Alarm> due =
                alarms.stream().filter(alarm -> alarm.due() - now <= 0).toList();
        alarms.removeAll(due);
        due.forEach(alarm -> alarm.work().run());
    }
}
