package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.run.Entrant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What a call of ours may cost. A goal that lacks one of the two it compares is not measured. */
final class CallGoals {
    private final Work work;
    private final Map<Entrant, Series> all;

    CallGoals(Work work, Map<Entrant, Series> all) {
        this.work = work;
        this.all = all;
    }

    List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        goals.add(goal("p50 to the bare transport", 1.05, toTransport(50)));
        if (work.hasTail()) {
            goals.add(goal("p99 to the bare transport", 1.05, toTransport(99)));
        }
        goals.add(goal("p50 to the fastest rival", 1, greatest(rival -> own().ratio(rival, 50))));
        goals.add(goal("allocation to the leanest rival", 1, greatest(rival -> own().bytes() / rival.bytes())));
        return goals;
    }

    private Goal goal(String what, double limit, @Nullable Double measured) {
        return new Goal(work.title() + ": " + what, limit, measured, false);
    }

    private @Nullable Double toTransport(double percent) {
        Series transport = all.get(Entrant.TRANSPORT);
        return transport == null || !all.containsKey(Entrant.GCOM) ? null : own().ratio(transport, percent);
    }

    // Compared to the best rival our ratio is the worst.
    private @Nullable Double greatest(ToDoubleFunction<Series> ratio) {
        if (!all.containsKey(Entrant.GCOM)) {
            return null;
        }
        OptionalDouble greatest = all.entrySet().stream()
                .filter(entry -> entry.getKey().isRival())
                .mapToDouble(entry -> ratio.applyAsDouble(entry.getValue()))
                .max();
        return greatest.isPresent() ? greatest.getAsDouble() : null;
    }

    private Series own() {
        return all.getOrDefault(Entrant.GCOM, new Series());
    }
}
