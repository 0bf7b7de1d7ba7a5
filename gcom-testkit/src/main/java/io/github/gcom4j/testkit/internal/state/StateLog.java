package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.internal.state.file.IoProblem;
import io.github.gcom4j.testkit.internal.state.file.Snapshot;
import io.github.gcom4j.testkit.internal.state.file.StateFile;
import io.github.gcom4j.testkit.internal.state.table.Changes;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Saves each change of a state before anybody is told of it. Whoever comes first writes the changes of all who wait, in one
 * line and with one flush; once the changes outweigh the snapshot before them, a new snapshot takes their place.
 */
public final class StateLog implements Changes, Closeable {
    private static final long FEW_BYTES = 4 << 20;

    private final StateFile file;
    private final Source state;
    private final ReentrantLock writing = new ReentrantLock();
    private List<Object[]> pending = new ArrayList<>();
    private boolean isReplaced = true;
    private long nextSnapshotAt = Long.MAX_VALUE;
    private volatile long happened;
    private volatile long saved;
    private volatile Optional<String> problem = Optional.empty();

    /** What is saved. */
    public interface Source {
        /** Returns all there is. */
        Snapshot all();

        /** Returns the same without its records. */
        Snapshot head();
    }

    private StateLog(StateFile file, Source state) {
        this.file = file;
        this.state = state;
    }

    /**
     * Starts to save a state, with all there is now.
     *
     * @param file where
     * @param isForced whether what is saved also survives the end of the machine
     * @param cloud whose changes
     * @param state what is saved
     * @throws IOException if it cannot be saved, or another fake does so there
     */
    public static StateLog start(Path file, boolean isForced, CloudState cloud, Source state) throws IOException {
        StateLog log = new StateLog(StateFile.open(file, isForced), state);
        cloud.tell(log);
        log.replaced();
        try {
            log.sync();
        } catch (IOException e) {
            log.file.close();
            throw e;
        }
        return log;
    }

    @Override
    public synchronized void changed(String table, String key, @Nullable Object record, boolean matters) {
        pending.add(new Object[] {table, key, record});
        if (matters) {
            happened++;
        }
    }

    @Override
    public synchronized void replaced() {
        pending.clear();
        isReplaced = true;
        happened++;
    }

    /** Has the time saved, which has moved by more than the clock. */
    public synchronized void timeMoved() {
        happened++;
    }

    /** Returns how much has happened, for {@link #sync(long)}. */
    public long happened() {
        return happened;
    }

    /** Tells why nothing can be saved at present. */
    public Optional<String> problem() {
        return problem;
    }

    /** Saves what has happened so far. */
    public void sync() throws IOException {
        sync(happened);
    }

    /** Waits until all that had happened at a point is saved. */
    public void sync(long point) throws IOException {
        if (saved >= point) {
            return;
        }
        writing.lock();
        try {
            if (saved < point) {
                write();
            }
            problem = Optional.empty();
        } catch (IOException e) {
            problem = Optional.of(IoProblem.of(e));
            throw e;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        writing.lock();
        try {
            write();
        } finally {
            file.close();
            writing.unlock();
        }
    }

    private void write() throws IOException {
        List<Object[]> batch;
        long point;
        boolean whole;
        synchronized (this) {
            batch = pending;
            pending = new ArrayList<>();
            point = happened;
            whole = isReplaced;
            isReplaced = false;
        }
        try {
            if (whole) {
                replace();
            } else {
                file.append(line(batch));
            }
        } catch (IOException e) {
            keep(batch, whole);
            throw e;
        }
        saved = point;
        if (file.length() > nextSnapshotAt) {
            compact();
        }
    }

    /** What could not be written goes before what has happened since. */
    private synchronized void keep(List<Object[]> batch, boolean whole) {
        batch.addAll(pending);
        pending = batch;
        isReplaced |= whole;
    }

    private String line(List<Object[]> batch) {
        Map<String, Object> line = new LinkedHashMap<>();
        Snapshot head = state.head();
        line.put("now", head.now().orElseThrow());
        line.put("usedLimits", head.usedLimits());
        line.put("changes", batch);
        return Json.mapper().writeValueAsString(line);
    }

    /** What the changes say is saved already, so that nobody is told where there is no room for a snapshot beside them. */
    private void compact() {
        try {
            replace();
        } catch (IOException e) {
            nextSnapshotAt = 2 * file.length();
        }
    }

    private void replace() throws IOException {
        file.replace(state.all());
        nextSnapshotAt = Math.max(FEW_BYTES, 2 * file.length());
    }
}
