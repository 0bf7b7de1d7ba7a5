package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.run.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A copy of the files under version control, so that a build that is measured neither finds nor leaves anything. */
final class SourceTree {
    private static final int LIMIT_SECONDS = 60;

    private SourceTree() {}

    static Path copy(Path from, Path to) throws IOException {
        delete(to);
        try (Child git = Child.start(new ProcessBuilder("git", "ls-files").directory(from.toFile()))) {
            for (String file : git.lines(LIMIT_SECONDS)) {
                if (Files.exists(from.resolve(file))) {
                    Path target = to.resolve(file);
                    Files.createDirectories(target.getParent());
                    Files.copy(from.resolve(file), target);
                }
            }
        }
        return to;
    }

    static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IOException("There is no \"" + from + "\" in " + file);
        }
        Files.writeString(file, text.replaceFirst(from, to));
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> old = Files.walk(directory)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
