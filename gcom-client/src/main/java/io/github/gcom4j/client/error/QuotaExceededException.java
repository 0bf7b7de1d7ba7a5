package io.github.gcom4j.client.error;

/** The organization has as many stacks as its plan allows. */
public final class QuotaExceededException extends ForbiddenException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param details what the API answered
     */
    public QuotaExceededException(ErrorDetails details) {
        super(details, "");
    }
}
