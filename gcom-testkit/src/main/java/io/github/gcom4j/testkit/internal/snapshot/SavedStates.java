package io.github.gcom4j.testkit.internal.snapshot;

import io.github.gcom4j.testkit.internal.http.RateLimits;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.StateLog;
import io.github.gcom4j.testkit.internal.state.file.Snapshot;
import io.github.gcom4j.testkit.internal.state.table.UsedLimit;
import io.github.gcom4j.testkit.snapshot.Durability;
import io.github.gcom4j.testkit.snapshot.ResumableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saves all that decides about the answers to come, and continues from what was saved. */
public final class SavedStates {
    private final CloudState state;
    private final Optional<RateLimits> rateLimits;
    private final String origin;

    public SavedStates(CloudState state, Optional<RateLimits> rateLimits, String origin) {
        this.state = state;
        this.rateLimits = rateLimits;
        this.origin = origin;
    }

    public Snapshot current() {
        return state.snapshot(origin, usedLimits());
    }

    /** Keeps the state in a file from now on. */
    StateLog keepIn(Path file, Durability durability) throws IOException {
        return StateLog.start(file, durability == Durability.MACHINE, state, new StateLog.Source() {
            @Override
            public Snapshot all() {
                return current();
            }

            @Override
            public Snapshot head() {
                return new Snapshot(origin, Optional.of(state.now()), usedLimits(), Map.of());
            }
        });
    }

    /** Continues from a snapshot, or stays at the state there is where that cannot be. */
    public void restore(String json) {
        startFrom(Snapshot.ofJson(json, origin));
    }

    /** Begins with the snapshot of a file, which is returned. */
    public Snapshot startFrom(Path file) {
        Snapshot saved = SnapshotFile.read(file, origin);
        try {
            startFrom(saved);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is no snapshot of a fake: " + e.getMessage(), e);
        }
        return saved;
    }

    private void startFrom(Snapshot saved) {
        state.restore(saved);
        resume(saved);
    }

    private List<UsedLimit> usedLimits() {
        return rateLimits.map(RateLimits::used).orElse(List.of());
    }

    /** Outside the monitor of the state, as whoever waits for the time continues at once. */
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
