package io.github.gcom4j.client.error;

import io.github.gcom4j.model.Endpoint;
import org.jspecify.annotations.Nullable;

/** No answer arrived: the connection could not be made, or broke. {@link #isUnsent()} tells which. */
public final class ConnectionException extends GcomException {
    private static final long serialVersionUID = 1L;

    private final boolean unsent;
    private final boolean retryable;

    /**
     * Creates the exception.
     *
     * @param operation what was called
     * @param message what happened
     * @param unsent true if no connection was made, so that nothing of the request was sent
     * @param retryable whether waiting can help
     * @param cause what caused it, null where nothing did
     */
    public ConnectionException(
            Endpoint operation, String message, boolean unsent, boolean retryable, @Nullable Throwable cause) {
        super(operation, operation.id() + " failed: " + message, cause);
        this.unsent = unsent;
        this.retryable = retryable;
    }

    /**
     * Tells whether the request certainly never reached the API.
     *
     * @return true if no connection was made; false if it broke later, so that a write may have been carried out
     */
    public boolean isUnsent() {
        return unsent;
    }

    /** False if the certificate of the server or the request to a proxy was refused for good; otherwise true. */
    @Override
    public boolean isRetryable() {
        return retryable;
    }
}
