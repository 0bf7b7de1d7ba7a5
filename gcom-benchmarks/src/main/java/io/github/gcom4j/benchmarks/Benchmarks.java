package io.github.gcom4j.benchmarks;

import io.github.gcom4j.benchmarks.measure.Builds;
import io.github.gcom4j.benchmarks.measure.Calls;
import io.github.gcom4j.benchmarks.measure.ColdStart;
import io.github.gcom4j.benchmarks.measure.Fakes;
import io.github.gcom4j.benchmarks.measure.JsonSpeed;
import io.github.gcom4j.benchmarks.measure.Load;
import io.github.gcom4j.benchmarks.measure.Measure;
import io.github.gcom4j.benchmarks.measure.Paging;
import io.github.gcom4j.benchmarks.measure.Setup;
import io.github.gcom4j.benchmarks.measure.Size;
import io.github.gcom4j.benchmarks.report.Report;
import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.run.Bodies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the measures, prints their tables, and writes the report. */
public final class Benchmarks {
    private static final Map<String, Measure> MEASURES = measures();

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
        Bodies.write(setup.bodies());
        Report report = new Report(module.resolve("target/benchmarks"));
        List<String> only = List.of(System.getProperty("benchmarks.only", "").split(",", -1));
        if (!only.contains("") && !MEASURES.keySet().containsAll(only)) {
            throw new IllegalArgumentException("benchmarks.only names " + only + "; there are " + MEASURES.keySet());
        }
        for (Map.Entry<String, Measure> measure : MEASURES.entrySet()) {
            if (only.contains("") || only.contains(measure.getKey())) {
                System.out.println("measuring " + measure.getKey());
                for (Result result : measure.getValue().run(setup)) {
                    report.add(result);
                }
            }
        }
        Path page = report.write();
        System.out.println("\n" + Files.readString(page) + "\nAlso in " + page);
        System.exit(0);
    }

    private static Map<String, Measure> measures() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("calls", new Calls());
        measures.put("json", new JsonSpeed());
        measures.put("cold-start", new ColdStart());
        measures.put("paging", new Paging());
        measures.put("load", new Load());
        measures.put("fake", new Fakes());
        measures.put("size", new Size());
        measures.put("build", new Builds());
        return measures;
    }
}
