package io.github.gcom4j.testkit.foreign;

import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A client of another language at work in a process of its own, which calls what it is told to, one operation after the other. */
final class ForeignClient implements AutoCloseable {
    private final Process process;
    private final Path log;
    private final BufferedWriter calls;
    private final BufferedReader outcomes;

    private ForeignClient(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.calls = process.outputWriter();
        this.outcomes = process.inputReader();
    }

    static ForeignClient start(Path directory, List<String> command, FakeGrafanaCloud cloud) throws IOException {
        Path log = directory.resolve("driver.log");
        List<String> whole = Stream.concat(command.stream(), Stream.of(cloud.apiUrl() + "/api", cloud.token()))
                .toList();
        return new ForeignClient(
                new ProcessBuilder(whole).redirectError(log.toFile()).start(), log);
    }

    Outcome call(String operation, Argument... arguments) {
        return call(operation, List.of(arguments));
    }

    Outcome call(String operation, List<Argument> arguments) {
        try {
            calls.write(Json.mapper().writeValueAsString(Map.of("operation", operation, "arguments", arguments)));
            calls.newLine();
            calls.flush();
            String outcome = outcomes.readLine();
            if (outcome == null) {
                throw new IllegalStateException("The client ended: " + Files.readString(log));
            }
            return Outcome.of(Json.mapper().readTree(outcome));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
