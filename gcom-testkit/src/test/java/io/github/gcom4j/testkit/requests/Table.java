package io.github.gcom4j.testkit.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table of Markdown that a page of the documentation repeats. */
final class Table {
    static final Path PAGE = Path.of("..", "docs", "requests.md");

    private final List<String> lines = new ArrayList<>();

    Table(String... titles) {
        row(titles);
        row(Collections.nCopies(titles.length, "---").toArray(String[]::new));
    }

    void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    String markdown() {
        return String.join("\n", lines) + "\n";
    }

    void write(String fileName) {
        try {
            Files.writeString(Path.of("target", fileName), markdown());
        } catch (IOException noFile) {
            throw new UncheckedIOException(noFile);
        }
    }

    static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException noPage) {
            throw new UncheckedIOException(noPage);
        }
    }
}
