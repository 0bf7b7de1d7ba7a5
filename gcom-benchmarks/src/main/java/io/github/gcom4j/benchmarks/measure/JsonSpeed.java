package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.contest.JsonBenchmark;
import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.report.Statistics;
import io.github.gcom4j.benchmarks.run.Entrant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** JSON alone, by JMH: a fork each, round after round. */
public final class JsonSpeed implements Measure {
    private static final double BYTES_OF_A_KIB = 1024;

    @Override
    public List<Result> run(Setup setup) throws RunnerException {
        List<Entrant> entrants = new ArrayList<>(List.of(Entrant.GCOM, Entrant.HAND_WRITTEN, Entrant.TREE));
        entrants.addAll(Entrant.rivals(setup.rivals()));
        Map<Entrant, Scores> all = new LinkedHashMap<>();
        entrants.forEach(entrant -> all.put(entrant, new Scores()));
        for (int round = 0; round < (setup.quick() ? 1 : 2); round++) {
            for (Entrant entrant : entrants) {
                fork(entrant, setup).forEach(Scores.of(all, entrant)::add);
            }
        }
        return List.of(result("decode", "Reading a page of 100 stacks", all), result("encode", "Writing it", all));
    }

    private static Iterable<RunResult> fork(Entrant entrant, Setup setup) throws RunnerException {
        // JMH hands its own class path on to its forks.
        String ownClassPath = System.getProperty("java.class.path");
        System.setProperty("java.class.path", entrant.jmhClassPath());
        try {
            return new Runner(new OptionsBuilder()
                            .include(JsonBenchmark.class.getName())
                            .param("contestant", entrant.name())
                            .param("file", setup.bodies().resolve("stacks-100").toString())
                            .forks(1)
                            .jvmArgs("-Xms512m", "-Xmx512m")
                            .warmupIterations(3)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(2)
                            .measurementTime(TimeValue.seconds(1))
                            .addProfiler(GCProfiler.class)
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run();
        } finally {
            System.setProperty("java.class.path", ownClassPath);
        }
    }

    private static Result result(String benchmark, String title, Map<Entrant, Scores> all) {
        Scores records = Scores.of(all, Entrant.HAND_WRITTEN);
        List<Row> rows = new ArrayList<>();
        all.forEach((entrant, scores) -> rows.add(new Row(
                entrant.label(),
                List.of(
                        Statistics.median(scores.micros(benchmark)),
                        Statistics.medianRatio(scores.micros(benchmark), records.micros(benchmark)),
                        Statistics.median(scores.bytes(benchmark)) / BYTES_OF_A_KIB))));
        List<Goal> goals = benchmark.equals("decode")
                ? List.of(new Goal(
                        "reading 100 stacks, to hand-written records",
                        1.05,
                        Statistics.medianRatio(
                                Scores.of(all, Entrant.GCOM).micros(benchmark), records.micros(benchmark)),
                        false))
                : List.of();
        return new Result(
                benchmark,
                title,
                "JMH, average time, a fork a round. Records are read by Jackson 3, as our values are.",
                List.of("µs", "ratio to records", "KiB allocated"),
                rows,
                goals);
    }
}
