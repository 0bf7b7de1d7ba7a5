package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.report.Result.Row;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** What comes along with a client: the jars of its run-time closure, the client's own included. */
public final class Size implements Measure {
    private static final String OWN =
            ".*(gcom-(model|client)|feign-core|tools.jackson.core|jackson-annotations|jspecify).*";
    private static final double BYTES_OF_A_MB = 1_000_000;
    private static final List<String> RIVALS =
            List.of("feign", "native", "okhttp-gson", "resttemplate", "apache-httpclient");

    @Override
    public List<Result> run(MeasureSetup setup) throws IOException {
        List<Row> rows = new ArrayList<>();
        Row own = row(
                "gcom",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(entry -> entry.matches(OWN))
                        .map(Path::of)
                        .toList());
        rows.add(own);
        for (String rival : RIVALS) {
            Path target = setup.rivals().resolve(rival).resolve("target");
            if (Files.exists(target.resolve("dependency"))) {
                try (Stream<Path> jars = Files.list(target.resolve("dependency"))) {
                    rows.add(row(
                            "stock " + rival,
                            Stream.concat(Stream.of(target.resolve("classes")), jars)
                                    .toList()));
                }
            }
        }
        return List.of(new Result(
                "size",
                "Size",
                "Run-time closure. The rivals' own classes are counted as they are, our jars as they are packed.",
                List.of("jars", "MB", "classes"),
                rows,
                List.of(
                        new Goal("jars of the closure", 12, value(own, 0), false),
                        new Goal("MB of the closure", 4, value(own, 1), false))));
    }

    private static double value(Row row, int column) {
        Double value = row.values().get(column);
        return value == null ? Double.NaN : value;
    }

    private static Row row(String label, List<Path> closure) throws IOException {
        double bytes = 0;
        double classes = 0;
        for (Path part : closure) {
            if (Files.isDirectory(part)) {
                try (Stream<Path> files = Files.walk(part)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        bytes += Files.size(file);
                        classes += file.toString().endsWith(".class") ? 1 : 0;
                    }
                }
            } else {
                bytes += Files.size(part);
                try (ZipFile jar = new ZipFile(part.toFile())) {
                    classes += jar.stream()
                            .filter(entry -> entry.getName().endsWith(".class"))
                            .count();
                }
            }
        }
        return new Row(label, List.of((double) closure.size(), bytes / BYTES_OF_A_MB, classes));
    }
}
