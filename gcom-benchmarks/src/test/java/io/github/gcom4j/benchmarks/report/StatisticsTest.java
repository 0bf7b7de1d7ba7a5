package io.github.gcom4j.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    @Test
    void aPercentileIsAValueThatWasMeasured() {
        List<Double> values = List.of(4.0, 1.0, 3.0, 2.0);

        assertThat(Statistics.percentile(values, 50)).isEqualTo(2);
        assertThat(Statistics.percentile(values, 51)).isEqualTo(3);
        assertThat(Statistics.percentile(values, 99)).isEqualTo(4);
        assertThat(Statistics.percentile(values, 0)).isEqualTo(1);
        assertThat(Statistics.percentile(values, 100)).isEqualTo(4);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheLowerOfTheTwoInTheMiddle() {
        assertThat(Statistics.median(List.of(9.0, 1.0, 2.0, 3.0))).isEqualTo(2);
        assertThat(Statistics.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
    }

    @Test
    void aSlowPhaseThatHitsBothOfAPairCancelsOut() {
        assertThat(Statistics.medianRatio(List.of(2.0, 200.0, 2.0), List.of(1.0, 100.0, 1.0)))
                .isEqualTo(2);
    }

    @Test
    void aRoundThatOneOfThemDidNotReachIsLeftOut() {
        assertThat(Statistics.medianRatio(List.of(2.0, 900.0), List.of(1.0))).isEqualTo(2);
    }
}
