package io.github.gcom4j.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of one JDK: a JSON file and a plot for each measure, which stay until it is run again, and one page of all of
 * them. So the measures can be run one at a time.
 */
public final class Report {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path directory;

    /**
     * Opens the report of the JDK that runs.
     *
     * @param parent directory of all reports
     * @throws IOException if it cannot be created
     */
    public Report(Path parent) throws IOException {
        directory = Files.createDirectories(
                parent.resolve("jdk-" + Runtime.version().feature()));
    }

    /**
     * Adds a result, in place of an earlier one of the same measure.
     *
     * @param result the result
     * @throws IOException if it cannot be written
     */
    public void add(Result result) throws IOException {
        Files.writeString(directory.resolve(result.id() + ".json"), JSON.writeValueAsString(result) + "\n");
        Files.writeString(directory.resolve(result.id() + ".svg"), Plot.of(result));
    }

    /**
     * Writes the page.
     *
     * @return the page
     * @throws IOException if it cannot be written
     */
    public Path write() throws IOException {
        List<Result> results = read();
        List<Result.Goal> goals =
                results.stream().flatMap(result -> result.goals().stream()).toList();
        StringBuilder page = new StringBuilder("# " + conditions() + "\n\n" + Markdown.of(goals));
        for (Result result : results) {
            page.append("\n## ").append(result.title()).append("\n\n").append(Markdown.of(result));
        }
        return Files.writeString(directory.resolve("results.md"), page);
    }

    private List<Result> read() throws IOException {
        List<Result> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                results.add(JSON.readValue(Files.readString(file), Result.class));
            }
        }
        return results;
    }

    private static String conditions() {
        return "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + ", " + Instant.now().truncatedTo(ChronoUnit.MINUTES);
    }
}
