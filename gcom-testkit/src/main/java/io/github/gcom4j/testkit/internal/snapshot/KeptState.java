package io.github.gcom4j.testkit.internal.snapshot;

import io.github.gcom4j.testkit.internal.http.Saving;
import io.github.gcom4j.testkit.internal.state.StateLog;
import io.github.gcom4j.testkit.internal.state.file.IoProblem;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import io.github.gcom4j.testkit.snapshot.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A state that is kept in a file, change by change. */
public final class KeptState implements Saving, AutoCloseable {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Path file;
    private final StateLog log;

    public KeptState(Path file, Durability durability, SavedStates states) {
        this.file = file;
        try {
            this.log = states.keepIn(file, durability);
        } catch (IOException e) {
            throw SnapshotFile.unsaved(file, e);
        }
    }

    /** Changes are not begun while they cannot be saved; what is there can still be read. */
    @Override
    public RawAnswer saved(RawRequest request, Supplier<RawAnswer> work) throws NotSaved {
        boolean reads = READS.contains(request.method());
        if (!reads && log.problem().isPresent()) {
            sync(log.happened(), false);
        }
        long before = log.happened();
        RawAnswer answer = work.get();
        long after = log.happened();
        try {
            sync(after, true);
        } catch (NotSaved e) {
            if (!reads && after > before) {
                throw e;
            }
        }
        return answer;
    }

    /** Tells why nothing can be saved at present. */
    public Optional<String> problem() {
        return log.problem().map(this::named);
    }

    /** Handlers of other paths may also have moved the time. */
    public Saving forRoutes() {
        return (request, work) -> saved(request, () -> {
            RawAnswer answer = work.get();
            if (!READS.contains(request.method())) {
                log.timeMoved();
            }
            return answer;
        });
    }

    @Override
    public void close() {
        try {
            log.close();
        } catch (IOException e) {
            throw SnapshotFile.unsaved(file, e);
        }
    }

    private void sync(long point, boolean isDone) throws NotSaved {
        try {
            log.sync(point);
        } catch (IOException e) {
            throw new NotSaved(named(IoProblem.of(e)), isDone);
        }
    }

    private String named(String reason) {
        return file + ": " + reason;
    }
}
