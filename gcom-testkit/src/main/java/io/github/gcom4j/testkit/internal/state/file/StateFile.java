package io.github.gcom4j.testkit.internal.state.file;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that begins with a snapshot, with a line for each batch of changes after it. It is replaced as a whole or longer by
 * a whole line, so that what is read from it is never torn. Only its owner can read it.
 */
public final class StateFile implements Closeable {
    private final Path file;
    private final boolean forced;
    private @Nullable RandomAccessFile log;
    private long length;

    private StateFile(Path file, boolean forced) {
        this.file = file;
        this.forced = forced;
    }

    /**
     * Opens a file for changes.
     *
     * @param file one that {@link #replace} wrote, or none yet
     * @param forced whether what is written also survives the end of the machine
     * @throws IOException if it cannot be written, or another program keeps its state there
     */
    public static StateFile open(Path file, boolean forced) throws IOException {
        StateFile opened = new StateFile(file.toAbsolutePath(), forced);
        if (Files.exists(file)) {
            opened.use(new RandomAccessFile(file.toFile(), "rw"));
        }
        return opened;
    }

    /** Returns the number of bytes. */
    public long length() {
        return length;
    }

    /** Adds a line, all of it or nothing. */
    public void append(String line) throws IOException {
        RandomAccessFile target = opened();
        try {
            target.seek(length);
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            target.write(bytes);
            force(target.getFD());
            length += bytes.length;
        } catch (IOException e) {
            // What was written of the line must not stand before the next one.
            target.setLength(length);
            throw e;
        }
    }

    /** Writes a snapshot in place of all there is. */
    public void replace(Snapshot snapshot) throws IOException {
        Path part = write(file, snapshot, forced);
        RandomAccessFile next = new RandomAccessFile(part.toFile(), "rw");
        try {
            move(part, file);
            if (forced) {
                forceDirectory(file);
            }
        } catch (IOException e) {
            next.close();
            Files.deleteIfExists(part);
            throw e;
        }
        RandomAccessFile old = log;
        use(next);
        if (old != null) {
            old.close();
        }
    }

    /** Writes a snapshot to a file, which is replaced at once if there is one. */
    public static void save(Path file, Snapshot snapshot) throws IOException {
        Path absolute = file.toAbsolutePath();
        move(write(absolute, snapshot, false), absolute);
    }

    @Override
    public void close() throws IOException {
        if (log != null) {
            log.close();
        }
    }

    private RandomAccessFile opened() throws IOException {
        if (log == null) {
            throw new IOException("it was never written");
        }
        return log;
    }

    private void use(RandomAccessFile opened) throws IOException {
        try {
            if (opened.getChannel().tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException e) {
            opened.close();
            throw new IOException("another fake keeps its state there", e);
        }
        log = opened;
        length = opened.length();
    }

    private static Path write(Path file, Snapshot snapshot, boolean forced) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            Files.createFile(part, ownersOnly(part));
            try (FileOutputStream stream = new FileOutputStream(part.toFile());
                    Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8)) {
                snapshot.write(writer);
                if (forced) {
                    stream.getFD().sync();
                }
            }
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        return part;
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where a directory cannot be flushed, as on Windows, that is left to the system. */
    private static void forceDirectory(Path of) {
        try (FileChannel directory = FileChannel.open(Objects.requireNonNull(of.getParent()))) {
            directory.force(true);
        } catch (IOException e) {
            return;
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private void force(FileDescriptor descriptor) throws IOException {
        if (forced) {
            descriptor.sync();
        }
    }
}
