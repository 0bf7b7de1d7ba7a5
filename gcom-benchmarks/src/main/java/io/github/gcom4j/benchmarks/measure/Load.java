package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.contest.Callers;
import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.run.Child;
import io.github.gcom4j.benchmarks.run.Entrant;
import io.github.gcom4j.benchmarks.run.Jvm;
import io.github.gcom4j.benchmarks.run.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Many calls at once: in flight against a slow server, and from many threads. */
public final class Load implements Measure {
    private static final List<Integer> CALLERS = List.of(8, 64, 512);
    private static final int LIMIT_SECONDS = 90;

    @Override
    public List<Result> run(MeasureSetup setup) throws IOException {
        return List.of(new FlightLoad(setup).result(), throughput(setup));
    }

    static Result throughput(MeasureSetup setup) throws IOException {
        List<Entrant> entrants =
                new ArrayList<>(List.of(Entrant.GCOM, Entrant.GCOM_OKHTTP, Entrant.GCOM_APACHE, Entrant.HAND_WRITTEN));
        entrants.addAll(Entrant.rivals(setup.rivals()));
        List<Row> rows = new ArrayList<>();
        try (ServerProcess server = setup.server()) {
            for (Entrant entrant : entrants) {
                setup.progress().step("calls of a second: " + entrant.label());
                rows.add(row(setup, entrant, server));
            }
        }
        return new Result(
                "throughput",
                "Calls of a second",
                "Blocking calls for one access policy from 8, 64 and 512 threads for some seconds each, in a JVM of its "
                        + "own; client and server share the machine. Threads: the most alive with 512 callers, those aside.",
                List.of("8 callers", "64 callers", "512 callers", "threads"),
                rows,
                List.of());
    }

    private static Row row(MeasureSetup setup, Entrant entrant, ServerProcess server) {
        List<@Nullable Double> values = new ArrayList<>();
        String failed = null;
        double threads = 0;
        for (int callers : CALLERS) {
            try {
                double[] numbers = run(setup, entrant, server, callers);
                values.add(numbers[0]);
                threads = numbers[1];
            } catch (IOException failure) {
                values.add(null);
                failed = Result.reason(failure);
            }
        }
        values.addAll(Collections.singletonList(failed == null ? threads : null));
        return new Row(entrant.label(), values, failed);
    }

    private static double[] run(MeasureSetup setup, Entrant entrant, ServerProcess server, int callers)
            throws IOException {
        try (Child process = Jvm.start(
                Jvm.flagsToCall(server.address()),
                entrant.classPath(),
                Callers.class.getName(),
                entrant.name(),
                server.address().origin(),
                Integer.toString(callers),
                setup.quick() ? "1" : "3")) {
            return Lines.numbers(process.line(LIMIT_SECONDS));
        }
    }
}
