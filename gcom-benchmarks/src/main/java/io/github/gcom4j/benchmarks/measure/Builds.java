package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.report.Result.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How long a build takes, in a copy of the files that are under version control; the local repository is warm. */
public final class Builds implements Measure {
    private static final double NANOS_OF_A_SECOND = 1_000_000_000;
    private static final String CLIENT = "gcom-client";

    @Override
    public List<Result> run(Setup setup) throws IOException, InterruptedException {
        Path root = setup.module().resolve("..").toAbsolutePath().normalize();
        Path copy = setup.module().resolve("target/benchmarks/tree").toAbsolutePath();
        copy(root, copy);
        List<Row> rows = new ArrayList<>();
        double clean = timed(rows, copy, "clean, all modules, no tests", "package", "-DskipTests");
        double noOp = timed(rows, copy, "again, nothing changed", "package", "-DskipTests");
        timed(rows, copy, "values and client with their tests", "verify", "-pl", CLIENT, "-am");
        Path spec = copy.resolve("spec/gcom.yaml");
        Files.writeString(spec, Files.readString(spec).replaceFirst("Slug of the plan", "Short name of the plan"));
        double change =
                timed(rows, copy, "one line of the spec changed, to the tested client", "verify", "-pl", CLIENT, "-am");
        return List.of(new Result(
                "build",
                "Building",
                "./mvnw in a copy of the sources, once each.",
                List.of("s"),
                rows,
                List.of(
                        new Goal("clean build, s", 180, clean, false),
                        new Goal("build without a change, s", 15, noOp, false),
                        new Goal("one line of the spec to the tested jar, s", 60, change, false))));
    }

    private static double timed(List<Row> rows, Path directory, String label, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./mvnw", "-B", "-q", "-ntp"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolveSibling("build.log").toFile())
                .start();
        long started = System.nanoTime();
        if (process.waitFor() != 0) {
            throw new IOException("The build \"" + label + "\" failed; see " + directory.resolveSibling("build.log"));
        }
        double seconds = (System.nanoTime() - started) / NANOS_OF_A_SECOND;
        rows.add(new Row(label, List.of(seconds)));
        return seconds;
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            try (Stream<Path> old = Files.walk(to)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        List<String> files = new ProcessBuilder("git", "ls-files")
                .directory(from.toFile())
                .start()
                .inputReader()
                .lines()
                .toList();
        for (String file : files) {
            if (Files.exists(from.resolve(file))) {
                Path target = to.resolve(file);
                Files.createDirectories(target.getParent());
                Files.copy(from.resolve(file), target);
            }
        }
    }
}
