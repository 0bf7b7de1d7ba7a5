package io.github.gcom4j.benchmarks;

import io.github.gcom4j.benchmarks.measure.Calls;
import io.github.gcom4j.benchmarks.measure.JsonSpeed;
import io.github.gcom4j.benchmarks.measure.Measure;
import io.github.gcom4j.benchmarks.measure.Setup;
import io.github.gcom4j.benchmarks.report.Markdown;
import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.run.Bodies;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the measures, prints their tables, and writes the report. */
public final class Benchmarks {
    private static final Map<String, Measure> MEASURES = new TreeMap<>(Map.of("calls", new Calls(), "json", new JsonSpeed()));

    private Benchmarks() {}

    /**
     * Measures.
     *
     * @param arguments none; the system properties {@code benchmarks.only} and {@code benchmarks.quick} say what and how
     * @throws Exception if something cannot be measured
     */
    public static void main(String[] arguments) throws Exception {
        Path module = Path.of(System.getProperty("benchmarks.directory", "."));
        Setup setup = new Setup(module, Boolean.getBoolean("benchmarks.quick"));
        Bodies.write(module.resolve("target/benchmarks/bodies"));
        List<String> only = List.of(System.getProperty("benchmarks.only", "").split(","));
        for (Map.Entry<String, Measure> measure : MEASURES.entrySet()) {
            if (only.contains("") || only.contains(measure.getKey())) {
                for (Result result : measure.getValue().run(setup)) {
                    System.out.println("\n## " + result.title() + "\n\n" + Markdown.of(result));
                }
            }
        }
        System.exit(0);
    }
}
