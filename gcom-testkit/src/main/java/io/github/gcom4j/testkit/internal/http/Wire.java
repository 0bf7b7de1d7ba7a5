package io.github.gcom4j.testkit.internal.http;

/** What becomes of an answer on its way. */
public enum Wire {
    /** It arrives. */
    WHOLE,
    /** The connection ends in the middle of the body. */
    CUT,
    /** The connection ends before the first byte. */
    LOST,
    /** Nothing arrives and the connection stays. */
    STALLED,
    /** The body arrives byte by byte. */
    SLOW
}
