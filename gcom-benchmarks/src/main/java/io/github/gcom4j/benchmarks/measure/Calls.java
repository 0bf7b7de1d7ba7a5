package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.run.Entrant;
import io.github.gcom4j.benchmarks.run.ServerProcess;
import io.github.gcom4j.benchmarks.run.WorkerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a call costs. All contestants live at once, each in a JVM of its own, and make their calls in turns: a few dozen
 * each, round after round.
 */
public final class Calls implements Measure {
    private enum Work {
        SMALL("policy", "One access policy", 150, 40, 20_000),
        LIST("100", "A list of 100 stacks", 25, 30, 1_500),
        LONG_LIST("10000", "A list of 10,000 stacks", 1, 12, 12);

        private final String call;
        private final String title;
        private final int times;
        private final int rounds;
        private final int warmUp;

        Work(String call, String title, int times, int rounds, int warmUp) {
            this.call = call;
            this.title = title;
            this.times = times;
            this.rounds = rounds;
            this.warmUp = warmUp;
        }
    }

    @Override
    public List<Result> run(Setup setup) throws IOException {
        List<Entrant> entrants = new ArrayList<>(List.of(
                Entrant.GCOM, Entrant.TRANSPORT, Entrant.GCOM_OKHTTP, Entrant.TRANSPORT_OKHTTP, Entrant.HAND_WRITTEN));
        entrants.addAll(Entrant.rivals(setup.rivals()));
        List<Result> results = new ArrayList<>();
        try (ServerProcess server = new ServerProcess(setup.bodies(), 1, 0)) {
            Map<Entrant, WorkerProcess> workers = new LinkedHashMap<>();
            for (Entrant entrant : entrants) {
                workers.put(entrant, new WorkerProcess(entrant, server.origin()));
            }
            for (Work work : Work.values()) {
                results.add(measure(work, setup, workers));
            }
            workers.values().forEach(WorkerProcess::close);
        }
        return results;
    }

    private static List<Goal> goals(Work work, Map<Entrant, Series> all) {
        Series own = Objects.requireNonNull(all.get(Entrant.GCOM));
        Series transport = Objects.requireNonNull(all.get(Entrant.TRANSPORT));
        List<Series> rivals = all.entrySet().stream()
                .filter(entry -> entry.getKey().isRival())
                .map(Map.Entry::getValue)
                .toList();
        double fastest =
                rivals.stream().mapToDouble(rival -> own.ratio(rival, 50)).max().orElse(Double.NaN);
        double leanest = rivals.stream().mapToDouble(Series::bytes).min().orElse(Double.NaN);
        return List.of(
                new Goal(work.title + ": p50 to the bare transport", 1.05, own.ratio(transport, 50), false),
                new Goal(
                        work.title + ": p99 to the bare transport", 1.05, own.micros(99) / transport.micros(99), false),
                new Goal(work.title + ": p50 to the fastest rival", 1, fastest, false),
                new Goal(work.title + ": allocation to the leanest rival", 1, own.bytes() / leanest, false));
    }

    private static Result measure(Work work, Setup setup, Map<Entrant, WorkerProcess> workers) throws IOException {
        for (WorkerProcess worker : workers.values()) {
            worker.run(work.call, setup.quick() ? work.warmUp / 3 + 1 : work.warmUp);
        }
        Map<Entrant, Series> all = new LinkedHashMap<>();
        for (int round = 0; round < setup.rounds(work.rounds); round++) {
            for (Map.Entry<Entrant, WorkerProcess> turn : workers.entrySet()) {
                all.computeIfAbsent(turn.getKey(), entrant -> new Series())
                        .add(turn.getValue().run(work.call, work.times));
            }
        }
        Series transport = Objects.requireNonNull(all.get(Entrant.TRANSPORT));
        List<Row> rows = new ArrayList<>();
        all.forEach((entrant, series) -> rows.add(new Row(
                entrant.label(),
                List.of(
                        series.micros(50),
                        series.micros(99),
                        series.ratio(transport, 50),
                        series.bytes() / 1024,
                        series.processorMicros()))));
        return new Result(
                "call-" + work.call,
                work.title,
                "Round after round each makes " + work.times
                        + " calls in turn. Ratio: median over the rounds of p50 to p50.",
                List.of("p50 µs", "p99 µs", "ratio to bare transport", "KiB allocated", "CPU µs"),
                rows,
                goals(work, all));
    }
}
