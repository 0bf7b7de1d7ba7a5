package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.contest.Creation;
import io.github.gcom4j.benchmarks.contest.FirstCall;
import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.report.Statistics;
import io.github.gcom4j.benchmarks.run.Entrant;
import io.github.gcom4j.benchmarks.run.Jvm;
import io.github.gcom4j.benchmarks.run.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** From the start of a JVM to its end, with one list of 100 stacks in between; in turns. */
public final class ColdStart implements Measure {
    private static final double NANOS_OF_A_MILLI = 1_000_000;

    @Override
    public List<Result> run(Setup setup) throws IOException, InterruptedException {
        List<Entrant> entrants = new ArrayList<>(List.of(Entrant.GCOM, Entrant.TRANSPORT, Entrant.HAND_WRITTEN));
        entrants.addAll(Entrant.rivals(setup.rivals()));
        Map<Entrant, List<Double>> millis = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        try (ServerProcess server = new ServerProcess(setup.bodies(), 1, 0)) {
            for (int round = 0; round < setup.rounds(15); round++) {
                for (Entrant entrant : entrants) {
                    millis.computeIfAbsent(entrant, e -> new ArrayList<>()).add(process(entrant, server));
                }
            }
            List<Double> bare = Objects.requireNonNull(millis.get(Entrant.HAND_WRITTEN));
            for (Entrant entrant : entrants) {
                List<Double> own = Objects.requireNonNull(millis.get(entrant));
                rows.add(new Row(
                        entrant.label(), List.of(Statistics.median(own), Statistics.medianRatio(own, bare), (double)
                                classes(entrant, server))));
            }
            Goal goal = new Goal(
                    "cold start, to the JDK client with records",
                    1.15,
                    Statistics.medianRatio(Objects.requireNonNull(millis.get(Entrant.GCOM)), bare),
                    false);
            return List.of(
                    new Result(
                            "cold-start",
                            "Cold start",
                            "A fresh JVM to the first list of 100 stacks and its end, as the whole process; median.",
                            List.of("ms", "ratio to JDK client", "classes loaded"),
                            rows,
                            List.of(goal)),
                    creation(setup));
        }
    }

    private static double process(Entrant entrant, ServerProcess server) throws IOException, InterruptedException {
        ProcessBuilder builder =
                Jvm.of(List.of(), entrant.classPath(), FirstCall.class.getName(), entrant.name(), server.origin());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        long started = System.nanoTime();
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IOException(entrant.label() + " ended with status " + status);
        }
        return (System.nanoTime() - started) / NANOS_OF_A_MILLI;
    }

    private static long classes(Entrant entrant, ServerProcess server) throws IOException {
        Process process = Jvm.of(
                        List.of("-Xlog:class+load:stdout"),
                        entrant.classPath(),
                        FirstCall.class.getName(),
                        entrant.name(),
                        server.origin())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.inputReader()
                .lines()
                .filter(line -> line.contains("source:"))
                .count();
    }

    private static Result creation(Setup setup) throws IOException {
        List<Double> first = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        for (int round = 0; round < setup.rounds(8); round++) {
            String line = Jvm.of(List.of(), Entrant.GCOM.classPath(), Creation.class.getName())
                    .start()
                    .inputReader()
                    .readLine();
            first.add(Double.valueOf(line.substring(0, line.indexOf(' '))));
            later.add(Double.valueOf(line.substring(line.indexOf(' ') + 1)));
        }
        return new Result(
                "creation",
                "Making a client",
                "The first of a fresh JVM, and the mean of the next 200; median over JVMs.",
                List.of("µs"),
                List.of(
                        new Row("first", List.of(Statistics.median(first))),
                        new Row("later", List.of(Statistics.median(later)))),
                List.of());
    }
}
