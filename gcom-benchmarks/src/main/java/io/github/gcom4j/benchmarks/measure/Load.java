package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.contest.Callers;
import io.github.gcom4j.benchmarks.contest.InFlight;
import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.report.Statistics;
import io.github.gcom4j.benchmarks.run.Entrant;
import io.github.gcom4j.benchmarks.run.Jvm;
import io.github.gcom4j.benchmarks.run.ServerProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Many calls at once: in flight against a slow server, and from many threads. */
public final class Load implements Measure {
    private static final List<Integer> CALLERS = List.of(8, 64, 512);
    private static final int IN_FLIGHT = 2_000;

    @Override
    public List<Result> run(Setup setup) throws IOException {
        return List.of(inFlight(setup), throughput(setup));
    }

    private static Result inFlight(Setup setup) throws IOException {
        List<Double> firstMillis = new ArrayList<>();
        List<Double> laterMillis = new ArrayList<>();
        double threads = 0;
        try (ServerProcess server = new ServerProcess(setup.bodies(), 1, 1_000)) {
            for (int round = 0; round < setup.rounds(8); round++) {
                BufferedReader lines = Jvm.of(
                                List.of(),
                                Entrant.GCOM.classPath(),
                                InFlight.class.getName(),
                                server.origin(),
                                Integer.toString(IN_FLIGHT))
                        .start()
                        .inputReader();
                double[] first = Lines.numbers(lines.readLine());
                double[] later = Lines.numbers(lines.readLine());
                firstMillis.add(first[0]);
                laterMillis.add(later[0]);
                threads = Math.max(threads, Math.max(first[1], later[1]));
            }
        }
        return new Result(
                "in-flight",
                "2,000 calls in flight",
                "Each is answered after one second. The first time 2,000 connections have to be opened, by a JVM that has "
                        + "just started. Threads: the most alive beyond those the JVM has anyway.",
                List.of("ms", "threads"),
                List.of(
                        new Row("the first time", List.of(Statistics.median(firstMillis), threads)),
                        new Row("again", List.of(Statistics.median(laterMillis), threads))),
                List.of(
                        new Goal("2,000 in flight, ms", 1_500, Statistics.median(laterMillis), false),
                        new Goal("2,000 in flight from a cold start, ms", 1_500, Statistics.median(firstMillis), false),
                        new Goal(
                                "threads for 2,000 in flight",
                                2.0 * Runtime.getRuntime().availableProcessors(),
                                threads,
                                false)));
    }

    private static Result throughput(Setup setup) throws IOException {
        List<Entrant> entrants = new ArrayList<>(List.of(Entrant.GCOM, Entrant.GCOM_OKHTTP, Entrant.HAND_WRITTEN));
        entrants.addAll(Entrant.rivals(setup.rivals()));
        List<Row> rows = new ArrayList<>();
        try (ServerProcess server = new ServerProcess(setup.bodies(), 1, 0)) {
            for (Entrant entrant : entrants) {
                List<@Nullable Double> values = new ArrayList<>();
                for (int callers : CALLERS) {
                    values.add(throughput(setup, entrant, server, callers));
                }
                rows.add(new Row(entrant.label(), values));
            }
        }
        return new Result(
                "throughput",
                "Calls of a second",
                "Blocking calls for one access policy from 8, 64 and 512 threads; client and server share the machine.",
                List.of("8 callers", "64 callers", "512 callers"),
                rows,
                List.of());
    }

    private static @Nullable Double throughput(Setup setup, Entrant entrant, ServerProcess server, int callers)
            throws IOException {
        String line = Jvm.of(
                        List.of("-Xms512m", "-Xmx512m"),
                        entrant.classPath(),
                        Callers.class.getName(),
                        entrant.name(),
                        server.origin(),
                        Integer.toString(callers),
                        setup.quick() ? "10000" : "30000")
                .start()
                .inputReader()
                .readLine();
        return line == null ? null : Double.valueOf(line);
    }
}
