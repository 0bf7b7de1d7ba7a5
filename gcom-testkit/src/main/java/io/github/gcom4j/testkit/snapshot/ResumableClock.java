package io.github.gcom4j.testkit.snapshot;

import java.time.Instant;

/** A clock that is told the time of a snapshot when a fake goes on from there. */
public interface ResumableClock {
    /**
     * Goes on from a time.
     *
     * @param time what time it was when the snapshot was taken
     */
    void resumeAt(Instant time);
}
