package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.contest.InFlight;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 2,000 calls in flight, each of which the server answers after a second. */
final class FlightLoad {
    private static final int IN_FLIGHT = 2_000;
    private static final int LIMIT_SECONDS = 20;
    private static final double GOAL_MILLIS = 1_500;
    private static final Entrant ASYNC = new Entrant("gcom, asynchronous", InFlight.ASYNC, Entrant.GCOM.classPath());
    private static final List<String> COLUMNS = List.of("ms", "ms from a cold start", "threads");

    private final MeasureSetup setup;

    FlightLoad(MeasureSetup setup) {
        this.setup = setup;
    }

    Result result() throws IOException {
        List<Entrant> blocking = new ArrayList<>(List.of(Entrant.GCOM, Entrant.HAND_WRITTEN));
        blocking.addAll(Entrant.rivals(setup.rivals()));
        List<Row> rows = new ArrayList<>();
        try (ServerProcess server = new ServerProcess(setup.bodies(), 1, 1_000)) {
            rows.add(row(ASYNC, setup.rounds(8), server));
            for (Entrant entrant : blocking) {
                rows.add(row(entrant, 1, server));
            }
        }
        return new Result(
                "in-flight",
                "2,000 calls in flight",
                "The server answers each after one second. From a cold start 2,000 connections have to be opened, by a JVM "
                        + "that has just started; then the same again. Clients that block get 2,000 threads, which count; "
                        + "they have one JVM, ours has several: medians. Threads: the most alive beyond those the JVM has "
                        + "anyway. A client is stopped after " + LIMIT_SECONDS + " seconds.",
                COLUMNS,
                rows,
                goals(rows.get(0)));
    }

    private static List<Goal> goals(Row own) {
        return List.of(
                goal("2,000 in flight, ms", GOAL_MILLIS, own.values().get(0)),
                goal(
                        "2,000 in flight from a cold start, ms",
                        GOAL_MILLIS,
                        own.values().get(1)),
                goal(
                        "threads for 2,000 in flight",
                        2.0 * Runtime.getRuntime().availableProcessors(),
                        own.values().get(2)));
    }

    private static Goal goal(String what, double limit, @Nullable Double measured) {
        return new Goal(what, limit, measured, false);
    }

    private Row row(Entrant entrant, int rounds, ServerProcess server) {
        List<Double> first = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        List<Double> threads = new ArrayList<>();
        setup.progress().step("2,000 in flight: " + entrant.label());
        for (int round = 0; round < rounds; round++) {
            try (Child process = Jvm.start(
                    List.of(),
                    entrant.classPath(),
                    InFlight.class.getName(),
                    entrant.name(),
                    server.address().origin(),
                    Integer.toString(IN_FLIGHT))) {
                double[] cold = Lines.numbers(process.line(LIMIT_SECONDS));
                double[] warm = Lines.numbers(process.line(LIMIT_SECONDS));
                first.add(cold[0]);
                later.add(warm[0]);
                threads.add(Math.max(cold[1], warm[1]));
            } catch (IOException failure) {
                return Row.failed(entrant.label(), COLUMNS.size(), Result.reason(failure));
            }
        }
        return new Row(
                entrant.label(),
                List.of(Statistics.median(later), Statistics.median(first), Statistics.percentile(threads, 100)));
    }
}
