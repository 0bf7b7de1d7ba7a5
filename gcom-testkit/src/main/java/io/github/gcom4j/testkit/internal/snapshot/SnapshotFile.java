package io.github.gcom4j.testkit.internal.snapshot;

import io.github.gcom4j.testkit.internal.state.file.IoProblem;
import io.github.gcom4j.testkit.internal.state.file.Snapshot;
import io.github.gcom4j.testkit.internal.state.file.StateFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Keeps a snapshot in a file, which is never half written. */
public final class SnapshotFile {
    private SnapshotFile() {}

    static Snapshot read(Path file, String origin) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Snapshot.read(stream, origin);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is no snapshot of a fake: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static IllegalArgumentException unreadable(Path file, @Nullable Throwable reason) {
        return new IllegalArgumentException("The snapshot " + file + " cannot be read", reason);
    }

    public static void write(Path file, Snapshot snapshot) {
        try {
            StateFile.save(file, snapshot);
        } catch (IOException e) {
            throw unsaved(file, e);
        }
    }

    static UncheckedIOException unsaved(Path file, IOException reason) {
        return new UncheckedIOException("The state cannot be saved to " + file + ": " + IoProblem.of(reason), reason);
    }
}
