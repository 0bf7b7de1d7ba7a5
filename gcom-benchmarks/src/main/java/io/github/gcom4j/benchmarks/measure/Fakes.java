package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.run.FakeProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The fake beside servers that answer the same request from an example or a stub, and one that only answers. */
public final class Fakes implements Measure {
    private static final int SIZE = 100_000;
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 64);
    private static final String OWN = "gcom fake";
    private static final String PRISM = "Prism";
    private static final String WIREMOCK = "WireMock";

    /** Starts a fake. */
    @FunctionalInterface
    private interface Start {
        FakeProcess start() throws IOException;
    }

    @Override
    public List<Result> run(MeasureSetup setup) throws InterruptedException {
        Map<String, Start> servers = new LinkedHashMap<>();
        servers.put(OWN, FakeProcess::gcom);
        servers.put("bare socket server", () -> FakeProcess.bareServer(setup.module()));
        servers.put(WIREMOCK, () -> FakeProcess.wireMock(setup.module()));
        if (FakeProcess.hasNode()) {
            servers.put(PRISM, () -> FakeProcess.prism(setup.module()));
            servers.put("Prism --errors", () -> FakeProcess.prism(setup.module(), "--errors"));
        } else {
            setup.progress().step("Prism is left out: it needs Node.js, and there is none on the path");
        }
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Map.Entry<String, Start> server : servers.entrySet()) {
            rows.put(server.getKey(), row(server.getKey(), server.getValue(), setup));
        }
        return List.of(speed(rows), FakeWrites.measured(setup), FakeStarts.measured(setup), size(setup));
    }

    private static Result speed(Map<String, Row> rows) {
        List<Goal> goals = new ArrayList<>();
        for (int place = 0; place < CONNECTIONS.size(); place++) {
            String requests = "requests/s of the fake, connections: " + CONNECTIONS.get(place) + ", to those of ";
            goals.add(new Goal(requests + PRISM, 10, ratio(rows, PRISM, place + 1), true));
            goals.add(new Goal(requests + WIREMOCK, 1, ratio(rows, WIREMOCK, place + 1), true));
        }
        return new Result(
                "fake",
                "The fake",
                "Getting one access policy over 1, 8 and 64 connections; client and server share the machine. The fake"
                        + " checks request and answer by the spec; Prism checks the request, and with --errors answers one"
                        + " that breaks the spec with an error; WireMock returns a file; the bare server reads no more of"
                        + " a request than where it ends, and so shows what the client of this measure reaches. Start:"
                        + " from the start of the process to the first answer.",
                List.of("start ms", "requests/s, 1", "requests/s, 8", "requests/s, 64"),
                List.copyOf(rows.values()),
                goals);
    }

    private static @Nullable Double ratio(Map<String, Row> rows, String rival, int column) {
        Row own = rows.get(OWN);
        Row other = rows.get(rival);
        return own == null || other == null
                ? null
                : ratio(own.values().get(column), other.values().get(column));
    }

    private static @Nullable Double ratio(@Nullable Double value, @Nullable Double to) {
        return value == null || to == null ? null : value / to;
    }

    private static Result size(MeasureSetup setup) {
        setup.progress().step(OWN + ": 100,000 stacks and policies");
        List<String> columns = List.of(
                "first start ms",
                "later start ms",
                "MiB for 100,000 stacks",
                "ms a page, first tenth",
                "ms a page, last tenth");
        Row row = sizeRow(columns.size());
        List<@Nullable Double> values = row.values();
        return new Result(
                "fake-more",
                "The fake in a JVM that runs",
                "How long the first start of a JVM takes until it returns and listens, and another start and stop"
                        + " later; heap that 100,000 stacks need; paging through 100,000 access policies, 500 a page, with"
                        + " the client in the same JVM, the second time.",
                columns,
                List.of(row),
                List.of(
                        new Goal("first start of the fake in a JVM, ms", 100, values.get(0), false),
                        new Goal("later start of the fake, ms", 5, values.get(1), false),
                        new Goal(
                                "a page of the fake among the last of 100,000 policies, to one among the first",
                                1.25,
                                ratio(values.get(4), values.get(3)),
                                false)));
    }

    private static Row sizeRow(int columns) {
        try (FakeProcess fake = FakeProcess.gcom()) {
            return new Row(OWN, DoubleStream.of(fake.more(SIZE)).boxed().toList());
        } catch (IOException failure) {
            return Row.failed(OWN, columns, Result.reason(failure));
        }
    }

    private static Row row(String label, Start start, MeasureSetup setup) throws InterruptedException {
        setup.progress().step(label);
        try (FakeProcess server = start.start()) {
            List<@Nullable Double> values = new ArrayList<>();
            values.add(server.startMillis());
            for (int connections : CONNECTIONS) {
                RepeatedRequests load = new RepeatedRequests(server.url(), connections, FakeProcess::answers);
                load.perSecond(setup.quick() ? 1 : 3);
                values.add(load.perSecond(setup.quick() ? 1 : 5));
            }
            return new Row(label, values);
        } catch (IOException failure) {
            return Row.failed(label, 1 + CONNECTIONS.size(), Result.reason(failure));
        }
    }
}
