package io.github.gcom4j.testkit.internal.wire;

/** What becomes of a connection once its answer, or the part of it that is sent, has left. */
public enum ConnectionOutcome {
    /** It serves the next request. */
    KEEP,
    /** It is closed in order. */
    CLOSE,
    /** It is reset. */
    RESET,
    /** It stays, but nothing more arrives. */
    STALL
}
