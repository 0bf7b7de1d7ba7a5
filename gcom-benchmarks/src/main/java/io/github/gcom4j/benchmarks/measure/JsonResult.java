package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.report.Statistics;
import io.github.gcom4j.benchmarks.run.Entrant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What JMH found out about one benchmark, beside that of the records. */
final class JsonResult {
    private static final double BYTES_OF_A_KIB = 1024;
    private static final List<String> COLUMNS = List.of("µs", "ratio to records", "KiB allocated");

    private final String benchmark;
    private final String title;
    private final Map<Entrant, Scores> all;

    JsonResult(String benchmark, String title, Map<Entrant, Scores> all) {
        this.benchmark = benchmark;
        this.title = title;
        this.all = all;
    }

    Result result() {
        List<Row> rows = new ArrayList<>();
        all.forEach((entrant, scores) -> rows.add(row(entrant, scores)));
        return new Result(
                benchmark,
                title,
                "JMH, average time, a fork a round. Records are read by Jackson 3, as our values are.",
                COLUMNS,
                rows,
                benchmark.equals("decode") ? goals() : List.of());
    }

    private Row row(Entrant entrant, Scores scores) {
        String failure = scores.failure();
        if (failure != null) {
            return Row.failed(entrant.label(), COLUMNS.size(), failure);
        }
        List<@Nullable Double> values = new ArrayList<>();
        values.add(Statistics.median(scores.micros(benchmark)));
        values.add(toRecords(scores));
        values.add(kibibytes(scores));
        return new Row(entrant.label(), values);
    }

    private List<Goal> goals() {
        Scores own = Scores.of(all, Entrant.GCOM);
        OptionalDouble leanest = all.entrySet().stream()
                .filter(entry -> entry.getKey().isRival() && entry.getValue().failure() == null)
                .mapToDouble(entry -> kibibytes(entry.getValue()))
                .min();
        boolean comparable = own.failure() == null && leanest.isPresent();
        return List.of(
                new Goal("reading 100 stacks, to hand-written records", 1.05, toRecords(own), false),
                new Goal(
                        "reading 100 stacks: allocation to the leanest rival",
                        1,
                        comparable ? kibibytes(own) / leanest.getAsDouble() : null,
                        false));
    }

    private double kibibytes(Scores scores) {
        return Statistics.median(scores.bytes(benchmark)) / BYTES_OF_A_KIB;
    }

    private @Nullable Double toRecords(Scores scores) {
        Scores records = Scores.of(all, Entrant.HAND_WRITTEN);
        return scores.failure() == null && records.failure() == null
                ? (Double) Statistics.medianRatio(scores.micros(benchmark), records.micros(benchmark))
                : null;
    }
}
