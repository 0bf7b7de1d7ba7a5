package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.run.Batch;
import io.github.gcom4j.benchmarks.run.Entrant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the first calls of a JVM cost, until its compiler has done its work. */
final class WarmUp {
    private static final double NANOS_OF_A_MICRO = 1_000;
    private static final List<Integer> ENDS = List.of(1_000, 5_000, 20_000, 60_000);

    private WarmUp() {}

    static Result result(Work work, Map<Entrant, Batch> first) {
        List<Row> rows = first.entrySet().stream()
                .map(entry ->
                        new Row(entry.getKey().label(), means(entry.getValue().nanos())))
                .toList();
        return new Result(
                "warm-up",
                "Warming up",
                work.title()
                        + ": calls of a fresh JVM one after the other, from the second on, on all processors; mean µs of a "
                        + "call. What comes before is the cold start.",
                columns(),
                rows,
                List.of());
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>();
        int begin = 1;
        for (int end : ENDS) {
            columns.add(begin + " to " + end);
            begin = end + 1;
        }
        return columns;
    }

    private static List<@Nullable Double> means(List<Long> nanos) {
        List<@Nullable Double> means = new ArrayList<>();
        int begin = 0;
        for (int end : ENDS) {
            means.add(
                    end > nanos.size()
                            ? null
                            : nanos.subList(begin, end).stream()
                                            .mapToLong(Long::longValue)
                                            .average()
                                            .orElse(0)
                                    / NANOS_OF_A_MICRO);
            begin = end;
        }
        return means;
    }
}
