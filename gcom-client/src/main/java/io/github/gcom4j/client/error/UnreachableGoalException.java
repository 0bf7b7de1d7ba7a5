package io.github.gcom4j.client.error;

import io.github.gcom4j.model.Operation;

/** What was waited for cannot happen any more, for example because the stack is being deleted. */
public final class UnreachableGoalException extends GcomException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param operation what was called to poll
     * @param goal what was waited for
     * @param seen what was found instead
     */
    public UnreachableGoalException(Operation operation, String goal, String seen) {
        super(operation, "Cannot wait for " + goal + ": " + seen, null);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
