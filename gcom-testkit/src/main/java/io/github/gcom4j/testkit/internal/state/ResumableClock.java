package io.github.gcom4j.testkit.internal.state;

import java.time.Instant;

/** A clock that can go on where that of a saved state stood. */
public interface ResumableClock {
    /** Shows this time, or one after it. */
    void resumeAt(Instant time);
}
