package io.github.gcom4j.testkit.internal.wire;

import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import io.github.gcom4j.testkit.internal.wire.message.RequestHead;

/** Answers what arrives. It is called by many threads. */
public interface Exchanger {
    /** Answers a request. */
    RawAnswer answer(RawRequest request);

    /**
     * Answers what could not be understood as a request.
     *
     * @param head its head, {@link RequestHead#UNREADABLE} where that was not understood either
     */
    RawAnswer refuse(RequestHead head, int status, String reason);

    /** Returns how large the body of a request for a path may be, beside what the server has room for. */
    int mostBodyBytes(String rawPath);
}
