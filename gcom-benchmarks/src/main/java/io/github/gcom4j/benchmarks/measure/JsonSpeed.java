package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.contest.JsonBenchmark;
import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.run.Entrant;
import io.github.gcom4j.benchmarks.run.Jvm;
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
    @Override
    public List<Result> run(MeasureSetup setup) {
        List<Entrant> entrants = new ArrayList<>(List.of(Entrant.GCOM, Entrant.HAND_WRITTEN, Entrant.TREE));
        entrants.addAll(Entrant.rivals(setup.rivals()));
        Map<Entrant, Scores> all = new LinkedHashMap<>();
        entrants.forEach(entrant -> all.put(entrant, new Scores()));
        for (int round = 0; round < (setup.quick() ? 1 : 2); round++) {
            for (Entrant entrant : entrants) {
                setup.progress().step("JSON: " + entrant.label());
                measure(entrant, Scores.of(all, entrant), setup);
            }
        }
        return List.of(
                new JsonResult("decode", "Reading a page of 100 stacks", all).result(),
                new JsonResult("encode", "Writing it", all).result());
    }

    private static void measure(Entrant entrant, Scores scores, MeasureSetup setup) {
        if (scores.failure() == null) {
            try {
                fork(entrant, setup).forEach(scores::add);
            } catch (RunnerException failure) {
                scores.fail(Result.reason(failure));
            }
        }
    }

    private static Iterable<RunResult> fork(Entrant entrant, MeasureSetup setup) throws RunnerException {
        // JMH hands its own class path on to its forks.
        String ownClassPath = System.getProperty("java.class.path");
        System.setProperty("java.class.path", entrant.jmhClassPath());
        try {
            return new Runner(new OptionsBuilder()
                            .include(JsonBenchmark.class.getName())
                            .param("contestant", entrant.name())
                            .param("file", setup.bodies().resolve("stacks-100").toString())
                            .forks(1)
                            .jvmArgs(Jvm.FLAGS.toArray(String[]::new))
                            .warmupIterations(3)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(2)
                            .measurementTime(TimeValue.seconds(1))
                            .addProfiler(GCProfiler.class)
                            .shouldFailOnError(true)
                            .timeout(TimeValue.seconds(60))
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run();
        } finally {
            System.setProperty("java.class.path", ownClassPath);
        }
    }
}
