package io.github.gcom4j.testkit;

import io.github.gcom4j.testkit.internal.http.RateLimits;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Saves all that decides about the answers to come, and goes on from what was saved. */
final class SavedStates {
    private final CloudState state;
    private final Optional<RateLimits> rateLimits;
    private final String origin;

    SavedStates(CloudState state, Optional<RateLimits> rateLimits, String origin) {
        this.state = state;
        this.rateLimits = rateLimits;
        this.origin = origin;
    }

    String json() {
        Snapshot snapshot;
        synchronized (state) {
            snapshot = current();
        }
        return snapshot.toJson();
    }

    /** Goes on from a snapshot, or stays at the state there is where that cannot be. */
    void restore(String json) {
        Snapshot saved = Snapshot.ofJson(json, origin);
        synchronized (state) {
            Snapshot before = current();
            try {
                state.restore(saved);
            } catch (RuntimeException e) {
                state.restore(before);
                throw new IllegalArgumentException("the snapshot cannot be restored: " + e, e);
            }
        }
        resume(saved);
    }

    /** Begins with the snapshot of a file, which is returned. */
    Snapshot startFrom(Path file) {
        Snapshot saved = SnapshotFile.read(file, origin);
        synchronized (state) {
            state.restore(saved);
        }
        resume(saved);
        return saved;
    }

    private Snapshot current() {
        return state.snapshot(origin, rateLimits.map(RateLimits::used).orElse(List.of()));
    }

    /** Outside the monitor of the state, as whoever waits for the time goes on at once. */
    private void resume(Snapshot saved) {
        rateLimits.ifPresent(limits -> limits.restore(saved.usedLimits()));
        Clock source = state.settings().clock();
        saved.now().ifPresent(time -> {
            if (source instanceof ResumableClock clock) {
                clock.resumeAt(time);
            }
        });
    }
}
