package io.github.gcom4j.client.error;

import io.github.gcom4j.model.Endpoint;
import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted while it waited. A write may have been carried out all the same. */
public final class CallInterruptedException extends GcomException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param operation what was called
     * @param message what happened
     * @param cause what caused it, null where nothing did
     */
    public CallInterruptedException(Endpoint operation, String message, @Nullable Throwable cause) {
        super(operation, operation.id() + " failed: " + message, cause);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
