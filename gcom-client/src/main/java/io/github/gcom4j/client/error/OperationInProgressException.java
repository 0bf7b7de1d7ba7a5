package io.github.gcom4j.client.error;

/** Another operation on the same stack has not finished; plugin changes of one stack cannot run in parallel. */
public final class OperationInProgressException extends ConflictException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param details what the API answered
     */
    public OperationInProgressException(ErrorDetails details) {
        super(details);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
