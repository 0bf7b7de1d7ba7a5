package io.github.gcom4j.client.error;

import io.github.gcom4j.model.Endpoint;

/** The API reported success with a body that is not what the spec describes, for example HTML or cut JSON. */
public final class UndecodableResponseException extends GcomException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param operation what was called
     * @param message what happened
     */
    public UndecodableResponseException(Endpoint operation, String message) {
        super(operation, operation.id() + " failed: " + message, null);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
