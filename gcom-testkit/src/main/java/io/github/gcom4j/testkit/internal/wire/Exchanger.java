package io.github.gcom4j.testkit.internal.wire;

import io.github.gcom4j.testkit.internal.wire.message.RawRequest;

/** Answers what arrives. It is called by many threads. */
public interface Exchanger {
    /** Answers a request. */
    RawAnswer answer(RawRequest request);

    /** Answers what could not be understood as a request. */
    RawAnswer refuse(int status, String reason);
}
