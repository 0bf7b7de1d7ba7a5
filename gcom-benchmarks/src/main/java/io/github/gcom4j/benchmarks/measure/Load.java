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
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
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
                "Blocking calls for one access policy from 8, 64 and 512 threads for some seconds each, by a JVM of its own "
                        + "that has made calls for four times as long before; client and server share the machine. Threads: the "
                        + "most alive with 512 callers, those aside.",
                List.of("8 callers", "64 callers", "512 callers", "threads"),
                rows,
                List.of());
    }

    private static Row row(MeasureSetup setup, Entrant entrant, ServerProcess server) {
        try (Child process = Jvm.start(
                Jvm.flagsToCall(server.address()),
                entrant.classPath(),
                Callers.class.getName(),
                Stream.concat(
                                Stream.of(entrant.name(), server.address().origin(), setup.quick() ? "1" : "3"),
                                CALLERS.stream().map(callers -> Integer.toString(callers)))
                        .toArray(String[]::new))) {
            return new Row(
                    entrant.label(),
                    DoubleStream.of(Lines.numbers(process.line(LIMIT_SECONDS)))
                            .<@Nullable Double>mapToObj(number -> number)
                            .toList());
        } catch (IOException failure) {
            return Row.failed(entrant.label(), CALLERS.size() + 1, Result.reason(failure));
        }
    }
}
