package io.github.gcom4j.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.run.Batch;
import io.github.gcom4j.benchmarks.run.Entrant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallGoalsTest {
    private static final Entrant LEAN = new Entrant("stock lean", "rival.Lean", "");
    private static final Entrant FAST = new Entrant("stock fast", "rival.Fast", "");

    private final Map<Entrant, Series> all = new HashMap<>(Map.of(
            Entrant.GCOM,
            series(200, 10),
            Entrant.TRANSPORT,
            series(100, 10),
            LEAN,
            series(400, 5),
            FAST,
            series(50, 20)));

    @Test
    void weAreComparedWithTheBestRivalInEach() {
        assertThat(new CallGoals(Work.LIST, all).goals())
                .extracting(Goal::measured)
                .containsExactly(2.0, 2.0, 4.0, 2.0);
    }

    @Test
    void aRivalThatFailedIsNotComparedWith() {
        all.remove(FAST);

        assertThat(new CallGoals(Work.LIST, all).goals())
                .extracting(Goal::measured)
                .containsExactly(2.0, 2.0, 0.5, 2.0);
    }

    @Test
    void nothingIsMetIfWeFailed() {
        all.remove(Entrant.GCOM);

        assertThat(new CallGoals(Work.LIST, all).goals())
                .allSatisfy(goal -> assertThat(goal.measured()).isNull())
                .noneMatch(Goal::met);
    }

    @Test
    void aTurnOfOneCallHasNoTail() {
        assertThat(new CallGoals(Work.LONG_LIST, all).goals()).hasSize(3).noneMatch(goal -> goal.what()
                .contains("p99"));
    }

    private static Series series(long nanos, double bytes) {
        Series series = new Series();
        series.add(new Batch(List.of(nanos, nanos, nanos), bytes, 1));
        return series;
    }
}
