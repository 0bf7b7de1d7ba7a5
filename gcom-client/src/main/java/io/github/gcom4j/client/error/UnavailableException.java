package io.github.gcom4j.client.error;

/** The service or the stack could not answer now. A write may have been carried out all the same. */
public final class UnavailableException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param details what the API answered
     */
    public UnavailableException(ErrorDetails details) {
        super(details);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
