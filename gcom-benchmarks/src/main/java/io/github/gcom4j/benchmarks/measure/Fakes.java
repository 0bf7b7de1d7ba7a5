package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.run.FakeProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fake beside servers that answer the same request from an example or a stub. */
public final class Fakes implements Measure {
    private static final int STACKS = 100_000;
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 64);

    /** Starts a fake. */
    @FunctionalInterface
    private interface Start {
        FakeProcess start() throws IOException;
    }

    @Override
    public List<Result> run(Setup setup) throws InterruptedException {
        List<Row> rows = new ArrayList<>();
        rows.add(row("gcom fake", FakeProcess::gcom, setup));
        rows.add(row("WireMock", () -> FakeProcess.wireMock(setup.module()), setup));
        if (FakeProcess.hasNode()) {
            rows.add(row("Prism", () -> FakeProcess.prism(setup.module()), setup));
        } else {
            setup.progress().step("Prism is left out: it needs Node.js, and there is none on the path");
        }
        return List.of(
                new Result(
                        "fake",
                        "The fake",
                        "Getting one access policy over 1, 8 and 64 connections. The fake checks request and answer by the "
                                + "spec; Prism does so too; WireMock returns a file. Start: from the start of the process to "
                                + "the first answer.",
                        List.of("start ms", "requests/s, 1", "requests/s, 8", "requests/s, 64"),
                        rows,
                        List.of()),
                new Result(
                        "fake-more",
                        "The fake in a JVM that runs",
                        "Another start and stop in the same JVM, and heap that 100,000 stacks need.",
                        List.of("start ms", "MiB for 100,000 stacks"),
                        List.of(more(setup)),
                        List.of()));
    }

    private static Row more(Setup setup) {
        setup.progress().step("gcom fake: 100,000 stacks");
        try (FakeProcess fake = FakeProcess.gcom()) {
            double[] more = fake.more(STACKS);
            return new Row("gcom fake", List.of(more[0], more[1]));
        } catch (IOException failure) {
            return Row.failed("gcom fake", 2, Result.reason(failure));
        }
    }

    private static Row row(String label, Start start, Setup setup) throws InterruptedException {
        setup.progress().step(label);
        try (FakeProcess server = start.start()) {
            List<@Nullable Double> values = new ArrayList<>();
            values.add(server.startMillis());
            for (int connections : CONNECTIONS) {
                Requests load = new Requests(server.url(), connections);
                load.perSecond(setup.quick() ? 1 : 3);
                values.add(load.perSecond(setup.quick() ? 1 : 5));
            }
            return new Row(label, values);
        } catch (IOException failure) {
            return Row.failed(label, 1 + CONNECTIONS.size(), Result.reason(failure));
        }
    }
}
