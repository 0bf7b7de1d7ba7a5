package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.run.FakeProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fake beside servers that answer the same request from an example or a stub. */
public final class Fakes implements Measure {
    private static final int STACKS = 100_000;

    @Override
    public List<Result> run(Setup setup) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        Row own;
        try (FakeProcess fake = FakeProcess.gcom()) {
            rows.add(row("gcom fake", fake, setup));
            double[] more = fake.more(STACKS);
            own = new Row("gcom fake", List.of(more[0], more[1]));
        }
        try (FakeProcess wireMock = FakeProcess.wireMock(setup.module())) {
            rows.add(row("WireMock", wireMock, setup));
        }
        if (FakeProcess.hasNode()) {
            try (FakeProcess prism = FakeProcess.prism(setup.module())) {
                rows.add(row("Prism", prism, setup));
            }
        } else {
            System.out.println("Prism is left out: it needs Node.js, and there is none on the path");
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
                        List.of(own),
                        List.of()));
    }

    private static Row row(String label, FakeProcess server, Setup setup) throws InterruptedException {
        int requests = setup.quick() ? 2_000 : 10_000;
        List<@Nullable Double> values = new ArrayList<>(Arrays.asList(server.startMillis()));
        for (int connections : List.of(1, 8, 64)) {
            Requests load = new Requests(server.url(), connections);
            load.run(requests);
            values.add(load.run(requests));
        }
        return new Row(label, values);
    }
}
