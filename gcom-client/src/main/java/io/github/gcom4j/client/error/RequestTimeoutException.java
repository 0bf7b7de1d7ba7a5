package io.github.gcom4j.client.error;

import io.github.gcom4j.model.Endpoint;
import org.jspecify.annotations.Nullable;

/** No answer arrived in time. A write may have been carried out all the same. */
public final class RequestTimeoutException extends GcomException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param operation what was called
     * @param message what happened
     * @param cause what caused it, null where nothing did
     */
    public RequestTimeoutException(Endpoint operation, String message, @Nullable Throwable cause) {
        super(operation, operation.id() + " failed: " + message, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
