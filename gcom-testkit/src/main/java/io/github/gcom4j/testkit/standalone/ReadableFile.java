package io.github.gcom4j.testkit.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that options name. */
final class ReadableFile {
    private ReadableFile() {}

    /**
     * Checks that there is one.
     *
     * @throws IllegalArgumentException if there is none, or it cannot be read
     */
    static void check(String option, Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException(option + " names a file that cannot be read: " + file);
        }
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if there is none, or it cannot be read
     */
    static byte[] read(String option, Path file) {
        check(option, file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
