package io.github.gcom4j.client.transport;

import java.io.IOException;

/** The body of a response is longer than {@link TransportRequest#maxResponseBytes()}; the rest was not read. */
public final class ResponseTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param limit the number of bytes that would have been read
     */
    public ResponseTooLongException(long limit) {
        super("longer than " + limit + " bytes");
    }
}
