package io.github.gcom4j.testkit;

import io.github.gcom4j.testkit.internal.state.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps a snapshot in a file, which is never half written. */
final class SnapshotFile {
    private SnapshotFile() {}

    static Snapshot read(Path file, String origin) {
        try {
            return Snapshot.ofJson(Files.readString(file), origin);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is no snapshot of a fake: " + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is no snapshot of a fake: it is not in UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The seed " + file + " cannot be read", e);
        }
    }

    static void write(Path file, String json) {
        Path absolute = file.toAbsolutePath();
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            Files.writeString(part, json);
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The state cannot be saved to " + file, e);
        }
    }
}
