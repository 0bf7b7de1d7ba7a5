package io.github.gcom4j.client.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CursorHistoryTest {
    @Test
    void repetition_isNeverClaimed_amongManyDifferentCursors() {
        CursorHistory history = new CursorHistory();
        assertThat(IntStream.range(0, 100_000).mapToObj(i -> "cursor" + i).filter(history::isRepetition))
                .isEmpty();
    }

    @Test
    void repetition_isNoticedAtOnce_whenTheCircleIsShort() {
        for (int circle = 1; circle <= 64; circle++) {
            assertThat(stepsUntilNoticed(circle)).isEqualTo(circle);
        }
    }

    @Test
    void repetition_isNoticedInTheEnd_howeverLongTheCircle() {
        assertThat(stepsUntilNoticed(10_000)).isLessThan(3 * 10_000);
    }

    private static int stepsUntilNoticed(int circle) {
        CursorHistory history = new CursorHistory();
        int step = 0;
        while (!history.isRepetition("cursor" + step % circle)) {
            step++;
        }
        return step;
    }
}
