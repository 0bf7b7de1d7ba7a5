package io.github.gcom4j.benchmarks;

import io.github.gcom4j.benchmarks.measure.MeasureSetup;
import io.github.gcom4j.benchmarks.measure.RunProgress;
import io.github.gcom4j.benchmarks.report.Report;
import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.run.Bodies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the measures, prints their tables, and writes the report. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Measures, and ends with status 1 if something of our own could not be.
     *
     * @param arguments none; the system properties {@code benchmarks.only} and {@code benchmarks.quick} say what and how
     * @throws IOException if the report cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path module = Path.of(System.getProperty("benchmarks.directory", "."));
        boolean quick = Boolean.getBoolean("benchmarks.quick");
        List<Part> parts = Part.named(System.getProperty("benchmarks.only", ""));
        int planned = parts.stream().mapToInt(part -> part.seconds(quick)).sum();
        RunProgress progress = new RunProgress(planned, System.err, System::nanoTime);
        MeasureSetup setup = new MeasureSetup(module, quick, Boolean.getBoolean("benchmarks.offline"), progress, false);
        Bodies.write(setup.bodies());
        Report report = new Report(module.resolve("target/benchmarks"));
        for (Part part : parts) {
            progress.begin(part.id());
            report.begin(part.id());
            String began = Report.now();
            for (Result result : results(part, setup)) {
                report.add(result, began, quick);
            }
            progress.end(part.seconds(quick));
        }
        Path page = report.write();
        System.out.println("\n" + Files.readString(page) + "\nAlso in " + page);
        report.failures().forEach(failure -> System.err.println("Could not be measured: " + failure));
        System.exit(report.failures().isEmpty() ? 0 : 1);
    }

    // One measure that fails as a whole, for example since its server does not start, leaves the others alone.
    private static List<Result> results(Part part, MeasureSetup setup) {
        try {
            return part.measure().run(setup);
        } catch (Exception failure) {
            return List.of(new Result(
                    Report.failedId(part.id()),
                    "The measure " + part.id(),
                    "It failed as a whole.",
                    List.of("outcome"),
                    List.of(Row.failed("gcom", 1, failure.toString())),
                    List.of()));
        }
    }
}
