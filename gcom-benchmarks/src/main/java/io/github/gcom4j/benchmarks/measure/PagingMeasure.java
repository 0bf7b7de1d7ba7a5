package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.contest.PagingRun;
import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.run.Bodies;
import io.github.gcom4j.benchmarks.run.Child;
import io.github.gcom4j.benchmarks.run.Entrant;
import io.github.gcom4j.benchmarks.run.Jvm;
import io.github.gcom4j.benchmarks.run.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A long list of access policies with a small heap, and what reading ahead is worth. */
public final class PagingMeasure implements Measure {
    private static final int DELAY_MILLIS = 20;
    private static final int LIMIT_SECONDS = 180;
    private static final int DELAYED_PAGES = 200;
    // Whose code is compiled meanwhile.
    private static final int UNTIMED_PAGES = 100;
    private static final double BYTES_OF_A_MIB = 1 << 20;

    private record Run(double pages, double millis, double liveBytes) {
        double millisOfAPage() {
            return millis / pages;
        }
    }

    @Override
    public List<Result> run(MeasureSetup setup) throws IOException {
        int pages = setup.quick() ? 2_000 : 10_000;
        List<Row> rows = new ArrayList<>();
        Run tenth = run(setup, 0, pages / 10, 0, false);
        Run all = run(setup, 0, pages, 0, false);
        Run one = run(setup, UNTIMED_PAGES, DELAYED_PAGES, DELAY_MILLIS, false);
        Run ahead = run(setup, UNTIMED_PAGES, DELAYED_PAGES, DELAY_MILLIS, true);
        rows.add(row(pages / 10 * Bodies.POLICIES_OF_A_PAGE + " policies, -Xmx64m", tenth));
        rows.add(row(pages * Bodies.POLICIES_OF_A_PAGE + " policies, -Xmx64m", all));
        rows.add(row("server 20 ms, reader 20 ms a page", one));
        rows.add(row("the same, reading ahead", ahead));
        return List.of(new Result(
                "paging",
                "Paging",
                "A page holds 100 access policies. The heap is the most that was live after a collection. With delays, the clock "
                        + "starts after the first " + UNTIMED_PAGES + " pages.",
                List.of("pages", "ms a page", "MiB live"),
                rows,
                List.of(
                        new Goal(
                                "live heap of ten times as many policies, to that of a tenth",
                                1.25,
                                all.liveBytes() / tenth.liveBytes(),
                                false),
                        new Goal("reading ahead, to not", 1.8, one.millis() / ahead.millis(), true))));
    }

    private static Row row(String label, Run run) {
        return new Row(label, List.of(run.pages(), run.millisOfAPage(), run.liveBytes() / BYTES_OF_A_MIB));
    }

    private static Run run(MeasureSetup setup, int untimed, int pages, int delayMillis, boolean ahead)
            throws IOException {
        int all = untimed + pages;
        try (ServerProcess server = new ServerProcess(setup.bodies(), all, delayMillis)) {
            setup.progress().step(all + " pages" + (ahead ? ", reading ahead" : ""));
            double[] numbers = read(server, untimed, delayMillis, ahead);
            if (numbers[0] != (double) all * Bodies.POLICIES_OF_A_PAGE) {
                throw new IOException("read " + numbers[0] + " policies of " + all + " pages");
            }
            return new Run(pages, numbers[1], numbers[2]);
        }
    }

    private static double[] read(ServerProcess server, int untimed, int delayMillis, boolean ahead) throws IOException {
        try (Child process = Jvm.start(
                List.of("-Xmx64m", "-XX:+UseSerialGC"),
                Entrant.GCOM.classPath(),
                PagingRun.class.getName(),
                server.address().origin(),
                Boolean.toString(ahead),
                Integer.toString(delayMillis),
                Integer.toString(untimed * Bodies.POLICIES_OF_A_PAGE))) {
            return Lines.numbers(process.line(LIMIT_SECONDS));
        }
    }
}
