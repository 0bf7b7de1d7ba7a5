package io.github.gcom4j.testkit.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the files of the project, as the tests of its documents and its names do. */
final class ProjectFiles {
    static final Path ROOT = Path.of("..");

    private ProjectFiles() {}

    /** The folders of the given name that hold Java files, in all modules. */
    static Stream<Path> sources(String folder) {
        return list(ROOT).stream().map(module -> module.resolve(folder)).filter(Files::isDirectory);
    }

    static Stream<Path> javaFiles(Path directory) {
        return walk(directory).filter(file -> file.toString().endsWith(".java"));
    }

    static Stream<Path> walk(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
