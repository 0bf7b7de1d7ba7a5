package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VirtualClockTest {
    private static final Instant START = Instant.parse("2024-09-10T12:00:00Z");

    private final VirtualClock clock = VirtualClock.at(START);

    @Test
    void standsStillUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.advance(Duration.ofHours(1))).isEqualTo(START.plusSeconds(3600));
        assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).instant()).isEqualTo(clock.instant());
        assertThatThrownBy(() -> clock.advance(Duration.ofHours(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void waitsEndInOrderOnceTheirTimeHasCome() {
        List<String> ended = new ArrayList<>();
        var late = clock.scheduler().after(Duration.ofMinutes(2)).thenRun(() -> ended.add("late"));
        var early = clock.scheduler().after(Duration.ofMinutes(1)).thenRun(() -> ended.add("early"));

        clock.advance(Duration.ofSeconds(59));
        assertThat(early).isNotDone();
        clock.advance(Duration.ofHours(1));

        assertThat(late).isCompleted();
        assertThat(ended).containsExactly("early", "late");
    }

    @Test
    void manyWaitersOnOneClockAllEndNoMatterWhoMovesIt() {
        List<CompletableFuture<Void>> waits = IntStream.range(0, 200)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                                () -> clock.scheduler().after(Duration.ofSeconds(each)))
                        .thenCompose(wait -> wait))
                .toList();

        while (!waits.stream().allMatch(CompletableFuture::isDone)) {
            List<CompletableFuture<Instant>> moves = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> clock.advance(Duration.ofSeconds(10))))
                    .limit(8)
                    .toList();
            moves.forEach(CompletableFuture::join);
        }

        assertThat(waits).allSatisfy(wait -> assertThat(wait).isCompleted());
    }

    @Test
    void aWaitMayBeginAnotherOne() {
        var second = clock.scheduler().after(Duration.ofMinutes(1)).thenCompose(over -> clock.scheduler()
                .after(Duration.ofMinutes(1)));

        clock.advance(Duration.ofMinutes(1));
        assertThat(second).isNotDone();
        clock.advance(Duration.ofMinutes(1));

        assertThat(second).isCompleted();
    }

    @Test
    void aSkippingWaitMovesTheClock() {
        assertThat(clock.skippingScheduler().after(Duration.ofMinutes(10))).isCompleted();

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(600));
    }
}
