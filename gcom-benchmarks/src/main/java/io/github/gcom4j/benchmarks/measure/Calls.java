package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.run.Batch;
import io.github.gcom4j.benchmarks.run.Entrant;
import io.github.gcom4j.benchmarks.run.Jvm;
import io.github.gcom4j.benchmarks.run.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call costs. All contestants live at once, each in a JVM of its own, and make their calls in turns: a few dozen
 * each, round after round.
 */
public final class Calls implements Measure {
    private static final double BYTES_OF_A_KIB = 1024;
    private static final int GENERATIONS = 3;
    private static final String ONE_PROCESSOR = "0";
    private static final String ALL_PROCESSORS = "0-" + (Runtime.getRuntime().availableProcessors() - 1);
    private static final List<Entrant> RENEWED = List.of(Entrant.GCOM, Entrant.TRANSPORT);
    private static final List<String> COLUMNS =
            List.of("p50 µs", "p99 µs", "ratio to bare transport", "p99 ratio", "KiB allocated", "CPU µs");

    @Override
    public List<Result> run(MeasureSetup setup) throws IOException {
        List<Entrant> entrants = new ArrayList<>(List.of(
                Entrant.GCOM,
                Entrant.TRANSPORT,
                Entrant.GCOM_OKHTTP,
                Entrant.GCOM_APACHE,
                Entrant.TRANSPORT_OKHTTP,
                Entrant.TRANSPORT_APACHE,
                Entrant.HAND_WRITTEN));
        entrants.addAll(Entrant.rivals(setup.rivals()));
        List<Result> results = new ArrayList<>();
        try (ServerProcess server = setup.server();
                Contest contest = new Contest(server.address())) {
            for (Work work : setup.tls() ? Work.OFTEN : List.of(Work.values())) {
                contest.begin(entrants);
                setup.progress().step(work.title() + ": warming up");
                Map<Entrant, Batch> first = warmUp(work, setup, server, contest, entrants);
                if (work.isShort()) {
                    results.add(WarmUp.result(work, first));
                }
                results.add(result(work, contest, entrants, rounds(work, setup, server, contest, entrants)));
            }
        }
        return results;
    }

    private static Map<Entrant, Batch> warmUp(
            Work work, MeasureSetup setup, ServerProcess server, Contest contest, List<Entrant> entrants)
            throws IOException {
        Map<Entrant, Batch> made = new LinkedHashMap<>();
        share(ALL_PROCESSORS, server, contest);
        for (Entrant entrant : entrants) {
            contest.turn(entrant, work.call(), work.warmUp(setup)).ifPresent(batch -> made.put(entrant, batch));
        }
        if (work.isShort()) {
            share(ONE_PROCESSOR, server, contest);
        }
        return made;
    }

    // Where two processors wake up for a call is luck, and can double what it takes.
    private static void share(String processors, ServerProcess server, Contest contest) throws IOException {
        server.keepOn(processors);
        contest.keepOn(processors);
    }

    private static Map<Entrant, Series> rounds(
            Work work, MeasureSetup setup, ServerProcess server, Contest contest, List<Entrant> entrants)
            throws IOException {
        setup.progress().step(work.title() + ": measuring");
        Map<Entrant, Series> all = new LinkedHashMap<>();
        int rounds = work.rounds(setup);
        for (int round = 0; round < rounds; round++) {
            // JVMs with the same code differ for as long as they live; no single one may decide about the goals.
            if (round > 0 && round * GENERATIONS / rounds > (round - 1) * GENERATIONS / rounds) {
                RENEWED.forEach(contest::restart);
                warmUp(work, setup, server, contest, RENEWED);
            }
            for (Entrant entrant : entrants) {
                contest.turn(entrant, work.call(), work.times())
                        .ifPresent(batch ->
                                all.computeIfAbsent(entrant, e -> new Series()).add(batch));
            }
        }
        entrants.stream()
                .filter(entrant -> contest.failure(entrant).isPresent())
                .forEach(all::remove);
        return all;
    }

    private static Result result(Work work, Contest contest, List<Entrant> entrants, Map<Entrant, Series> all) {
        List<Row> rows = entrants.stream()
                .map(entrant -> contest.failure(entrant)
                        .map(failure -> Row.failed(entrant.label(), COLUMNS.size(), failure))
                        .orElseGet(() -> row(entrant, work, all)))
                .toList();
        return new Result(
                "call-" + work.call(),
                work.title(),
                "JVMs with " + String.join(" ", Jvm.FLAGS) + ". Round after round each makes " + work.times()
                        + " calls in turn; gcom and the bare transport do so in " + GENERATIONS
                        + " JVMs one after the other."
                        + (work.isShort() ? " All share one processor with the server, where there is taskset." : "")
                        + " Ratios: median over the rounds of p50 to p50"
                        + (work.hasTail() ? ", and of p99 to p99." : "."),
                COLUMNS,
                rows,
                new CallGoals(work, all).goals());
    }

    private static Row row(Entrant entrant, Work work, Map<Entrant, Series> all) {
        Series series = all.get(entrant);
        if (series == null) {
            return Row.failed(entrant.label(), COLUMNS.size(), "made no call");
        }
        Series transport = all.get(Entrant.TRANSPORT);
        List<@Nullable Double> values = new ArrayList<>();
        values.add(series.micros(50));
        values.add(work.hasTail() ? series.micros(99) : null);
        values.add(transport == null ? null : series.ratio(transport, 50));
        values.add(transport == null || !work.hasTail() ? null : series.ratio(transport, 99));
        values.add(series.bytes() / BYTES_OF_A_KIB);
        values.add(series.processorMicros());
        return new Row(entrant.label(), values);
    }
}
