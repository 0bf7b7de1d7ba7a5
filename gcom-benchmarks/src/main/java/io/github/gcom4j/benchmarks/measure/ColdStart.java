package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.contest.Creation;
import io.github.gcom4j.benchmarks.contest.FirstCall;
import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.report.Statistics;
import io.github.gcom4j.benchmarks.run.Child;
import io.github.gcom4j.benchmarks.run.Entrant;
import io.github.gcom4j.benchmarks.run.Jvm;
import io.github.gcom4j.benchmarks.run.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the start of a JVM to its end, with one list of 100 stacks in between; in turns. */
public final class ColdStart implements Measure {
    private static final double NANOS_OF_A_MILLI = 1_000_000;
    private static final int LIMIT_SECONDS = 60;
    private static final List<String> COLUMNS = List.of("ms", "ratio to JDK client", "classes loaded");

    @Override
    public List<Result> run(MeasureSetup setup) throws IOException {
        return List.of(firstCalls(setup), creation(setup));
    }

    static Result firstCalls(MeasureSetup setup) throws IOException {
        List<Entrant> entrants = new ArrayList<>(List.of(
                Entrant.GCOM, Entrant.GCOM_OKHTTP, Entrant.GCOM_APACHE, Entrant.TRANSPORT, Entrant.HAND_WRITTEN));
        entrants.addAll(Entrant.rivals(setup.rivals()));
        Map<Entrant, List<Double>> millis = new HashMap<>();
        Map<Entrant, Double> classes = new HashMap<>();
        Map<Entrant, String> failures = new HashMap<>();
        entrants.forEach(entrant -> millis.put(entrant, new ArrayList<>()));
        try (ServerProcess server = setup.server()) {
            // The first turn counts classes; it also puts the jars into the file cache.
            for (int round = 0; round <= setup.rounds(15); round++) {
                for (Entrant entrant : entrants) {
                    if (failures.containsKey(entrant)) {
                        continue;
                    }
                    try {
                        if (round == 0) {
                            classes.put(entrant, classes(entrant, server));
                        } else {
                            millis.getOrDefault(entrant, new ArrayList<>()).add(process(entrant, server));
                        }
                    } catch (IOException failure) {
                        failures.put(entrant, Result.reason(failure));
                        millis.remove(entrant);
                    }
                }
            }
        }
        List<Row> rows = entrants.stream()
                .map(entrant -> failures.containsKey(entrant)
                        ? Row.failed(entrant.label(), COLUMNS.size(), failures.getOrDefault(entrant, ""))
                        : row(entrant, millis, classes.get(entrant)))
                .toList();
        return new Result(
                "cold-start",
                "Cold start",
                "A fresh JVM to the first list of 100 stacks and its end, as the whole process; median.",
                COLUMNS,
                rows,
                List.of(new Goal(
                        "cold start, to the JDK client with records", 1.15, ratio(Entrant.GCOM, millis), false)));
    }

    private static Row row(Entrant entrant, Map<Entrant, List<Double>> millis, @Nullable Double classes) {
        List<@Nullable Double> values = new ArrayList<>();
        values.add(Statistics.median(millis.getOrDefault(entrant, List.of())));
        values.add(ratio(entrant, millis));
        values.add(classes);
        return new Row(entrant.label(), values);
    }

    private static @Nullable Double ratio(Entrant entrant, Map<Entrant, List<Double>> millis) {
        List<Double> own = millis.get(entrant);
        List<Double> bare = millis.get(Entrant.HAND_WRITTEN);
        return own == null || bare == null ? null : Statistics.medianRatio(own, bare);
    }

    private static double process(Entrant entrant, ServerProcess server) throws IOException {
        long started = System.nanoTime();
        firstCall(List.of(), entrant, server);
        return (System.nanoTime() - started) / NANOS_OF_A_MILLI;
    }

    private static double classes(Entrant entrant, ServerProcess server) throws IOException {
        return firstCall(List.of("-Xlog:class+load:stdout"), entrant, server).stream()
                .filter(line -> line.contains("source:"))
                .count();
    }

    private static List<String> firstCall(List<String> logging, Entrant entrant, ServerProcess server)
            throws IOException {
        List<String> flags = new ArrayList<>(logging);
        flags.addAll(server.address().clientFlags());
        try (Child process = Jvm.start(
                flags,
                entrant.classPath(),
                FirstCall.class.getName(),
                entrant.name(),
                server.address().origin())) {
            return process.lines(LIMIT_SECONDS);
        }
    }

    private static Result creation(MeasureSetup setup) throws IOException {
        List<Double> first = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        for (int round = 0; round < setup.rounds(8); round++) {
            try (Child process = Jvm.start(List.of(), Entrant.GCOM.classPath(), Creation.class.getName())) {
                double[] micros = Lines.numbers(process.line(LIMIT_SECONDS));
                first.add(micros[0]);
                later.add(micros[1]);
            }
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
