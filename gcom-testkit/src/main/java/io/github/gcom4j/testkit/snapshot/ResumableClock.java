package io.github.gcom4j.testkit.snapshot;

import java.time.Instant;

/** A clock that is told the time of a snapshot when a fake continues from there. */
public interface ResumableClock {
    /**
     * Continues from a time.
     *
     * @param time what time it was when the snapshot was taken
     */
    void resumeAt(Instant time);
}
