package io.github.gcom4j.client.error;

import io.github.gcom4j.model.Operation;
import org.jspecify.annotations.Nullable;

/** The API reported success with a body that is not what the spec describes, for example HTML or cut JSON. */
public final class UndecodableResponseException extends GcomException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param operation what was called
     * @param message what happened
     * @param cause what caused it, null where nothing did
     */
    public UndecodableResponseException(Operation operation, String message, @Nullable Throwable cause) {
        super(operation, operation.id() + " failed: " + message, cause);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
