package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.report.Statistics;
import io.github.gcom4j.benchmarks.run.FakeProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes of the fake by how durable they are, beside servers that keep nothing. */
final class FakeWrites {
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 64);
    private static final int ROUNDS = 3;

    private FakeWrites() {}

    static Result measured(MeasureSetup setup) throws InterruptedException {
        List<Row> rows = new ArrayList<>();
        Map<String, FakeProcess> servers = new LinkedHashMap<>();
        try {
            servers.put("gcom fake, no state file", FakeProcess.gcom());
            servers.put("gcom fake, --state-survives process", FakeProcess.gcom("process"));
            servers.put("gcom fake, --state-survives machine", FakeProcess.gcom("machine"));
            servers.put("WireMock", FakeProcess.wireMock(setup.module()));
            if (FakeProcess.hasNode()) {
                servers.put("Prism", FakeProcess.prism(setup.module()));
            }
            rows.addAll(rows(setup, servers));
        } catch (IOException failure) {
            rows.add(Row.failed("writes", CONNECTIONS.size(), Result.reason(failure)));
        } finally {
            servers.values().forEach(FakeProcess::close);
        }
        return new Result(
                "fake-writes",
                "Writes of the fake",
                "Updating one access policy over 1, 8 and 64 connections; client and server share the machine. Servers"
                        + " take turns, and each number is the median of " + ROUNDS
                        + " of them. A state that survives the machine is flushed to the disk before each answer, one"
                        + " flush for all that wait; WireMock and Prism keep nothing.",
                List.of("writes/s, 1", "writes/s, 8", "writes/s, 64"),
                rows,
                List.of());
    }

    private static List<Row> rows(MeasureSetup setup, Map<String, FakeProcess> servers)
            throws IOException, InterruptedException {
        Map<String, List<@Nullable Double>> values = new LinkedHashMap<>();
        servers.keySet().forEach(name -> values.put(name, new ArrayList<>()));
        for (int connections : CONNECTIONS) {
            Map<String, List<Double>> rounds = new LinkedHashMap<>();
            for (int round = 0; round <= ROUNDS; round++) {
                for (Map.Entry<String, FakeProcess> server : servers.entrySet()) {
                    setup.progress().step(server.getKey() + ": writes, connections: " + connections);
                    double perSecond = new RepeatedRequests(server.getValue().url(), connections, FakeProcess::changes)
                            .perSecond(setup.quick() ? 1 : 3);
                    // The first round warms up.
                    if (round > 0) {
                        rounds.computeIfAbsent(server.getKey(), name -> new ArrayList<>())
                                .add(perSecond);
                    }
                }
            }
            values.forEach((name, of) -> of.add(Statistics.median(rounds.getOrDefault(name, List.of()))));
        }
        return values.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .toList();
    }
}
