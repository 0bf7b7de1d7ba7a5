package io.github.gcom4j.client.error;

import io.github.gcom4j.model.Endpoint;

/**
 * The time for the call was over, or would have been before its turn, so that the request was not sent. Earlier attempts
 * of the same call had failed without doing anything.
 */
public final class DeadlineExceededException extends GcomException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param operation what was called
     * @param message what happened
     */
    public DeadlineExceededException(Endpoint operation, String message) {
        super(operation, operation.id() + " failed: " + message, null);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
