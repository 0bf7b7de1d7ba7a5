package io.github.gcom4j.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final String name;
    private final List<String> failures = new ArrayList<>();

    /** A result and what it was measured under. */
    private record ReportEntry(Result result, String began, String ended, boolean quick) {}

    /**
     * Opens the report of the JDK that runs.
     *
     * @param parent directory of all reports
     * @throws IOException if it cannot be created
     */
    public Report(Path parent) throws IOException {
        name = "jdk-" + Runtime.version().feature();
        directory = Files.createDirectories(parent.resolve(name));
    }

    /**
     * Forgets that a part failed as a whole, as it is about to be run again.
     *
     * @param part the part
     * @throws IOException if it cannot be deleted
     */
    public void begin(String part) throws IOException {
        for (String kind : List.of(".json", ".svg")) {
            Files.deleteIfExists(directory.resolve(failedId(part) + kind));
        }
    }

    /**
     * Names the result of a part that failed as a whole.
     *
     * @param part the part
     * @return the id of the result
     */
    public static String failedId(String part) {
        return part + "-failed";
    }

    /**
     * Tells the moment and how busy the machine is.
     *
     * @return a text for {@link #add}
     */
    public static String now() {
        return Conditions.now();
    }

    /**
     * Adds a result, in place of an earlier one of the same measure.
     *
     * @param result the result
     * @param began what {@link #now} said before it was measured
     * @param quick whether it was made short
     * @throws IOException if it cannot be written
     */
    public void add(Result result, String began, boolean quick) throws IOException {
        ReportEntry entry = new ReportEntry(result, began, now(), quick);
        Files.writeString(directory.resolve(result.id() + ".json"), JSON.writeValueAsString(entry) + "\n");
        Files.writeString(directory.resolve(result.id() + ".svg"), Plot.of(result));
        result.rows().stream()
                .filter(row -> row.failure() != null && row.isOwn())
                .forEach(row -> failures.add(result.title() + ", " + row.label() + ": " + row.failure()));
    }

    /**
     * Returns what of our own could not be measured since this report was opened.
     *
     * @return a line each
     */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /**
     * Writes the page.
     *
     * @return the page
     * @throws IOException if it cannot be written
     */
    public Path write() throws IOException {
        List<ReportEntry> entries = read();
        List<Result.Goal> goals = entries.stream()
                .flatMap(entry -> entry.result().goals().stream())
                .toList();
        StringBuilder page = new StringBuilder("# JDK " + Runtime.version().feature() + "\n\nWritten by `./mvnw -q "
                + "-Pbenchmarks`; [the guide](../performance.md) says who is compared and how.\n\n- Machine: "
                + Conditions.machine() + "\n- JVM: " + Conditions.jdk() + "\n\n" + Markdown.of(goals));
        for (ReportEntry entry : entries) {
            page.append("\n## ").append(entry.result().title()).append("\n\n").append(Markdown.of(entry.result()));
            page.append("\nFrom ").append(entry.began()).append(", to ").append(entry.ended());
            page.append(entry.quick() ? "; quick form.\n" : ".\n");
        }
        return Files.writeString(directory.resolve(name + ".md"), page);
    }

    private List<ReportEntry> read() throws IOException {
        List<ReportEntry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                entries.add(JSON.readValue(Files.readString(file), ReportEntry.class));
            }
        }
        return entries;
    }
}
