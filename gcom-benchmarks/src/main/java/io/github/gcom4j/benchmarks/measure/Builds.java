package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.run.Child;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long a build takes, in a copy of the tree; the local repository is warm. */
public final class Builds implements Measure {
    private static final double NANOS_OF_A_SECOND = 1_000_000_000;
    private static final int LIMIT_SECONDS = 600;
    private static final String[] ALL = {"package", "-DskipTests"};
    private static final String[] TESTED_CLIENT = {"verify", "-pl", "gcom-client", "-am"};
    private static final String[] GENERATED = {"compile", "-Dmaven.main.skip", "-pl", "gcom-client", "-am"};

    @Override
    public List<Result> run(MeasureSetup setup) throws IOException {
        Path copy = SourceTree.copy(
                setup.module().resolve("..").toAbsolutePath().normalize(),
                setup.module().resolve("target/benchmarks/tree").toAbsolutePath());
        List<Row> rows = new ArrayList<>();
        rows.add(timed(setup, copy, "gcom: clean, all modules, no tests", ALL));
        rows.add(timed(setup, copy, "gcom: again, nothing changed", ALL));
        rows.add(timed(setup, copy, "gcom: values and client with their tests", TESTED_CLIENT));
        SourceTree.change(copy.resolve("spec/resources/stacks.yaml"), "Slug of the plan", "Short name of the plan");
        rows.add(timed(setup, copy, "gcom: one line of the spec changed, to the tested client", TESTED_CLIENT));
        SourceTree.change(copy.resolve("spec/resources/stacks.yaml"), "Short name of the plan", "Slug of the plan");
        rows.add(timed(setup, copy, "gcom: one line of the spec changed, generation alone", GENERATED));
        return List.of(new Result(
                "build",
                "Building",
                "./mvnw in a copy of the files under version control, once each.",
                List.of("s"),
                rows,
                List.of(
                        goal("clean build, s", 180, rows.get(0)),
                        goal("build without a change, s", 15, rows.get(1)),
                        goal("one line of the spec to the tested jar, s", 60, rows.get(3)))));
    }

    private static Goal goal(String what, double limit, Row row) {
        return new Goal(what, limit, row.values().get(0), false);
    }

    private static Row timed(MeasureSetup setup, Path directory, String label, String... arguments) {
        setup.progress().step(label);
        List<String> command = new ArrayList<>(List.of("./mvnw", "-B", "-q", "-ntp"));
        if (setup.offline()) {
            command.add("-o");
        }
        command.addAll(List.of(arguments));
        Path log = directory.resolveSibling("build.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectOutput(log.toFile());
        long started = System.nanoTime();
        try (Child process = Child.start(builder)) {
            process.lines(LIMIT_SECONDS);
            return new Row(label, List.of((System.nanoTime() - started) / NANOS_OF_A_SECOND));
        } catch (IOException failure) {
            return Row.failed(label, 1, Result.reason(failure) + "; see " + log);
        }
    }
}
