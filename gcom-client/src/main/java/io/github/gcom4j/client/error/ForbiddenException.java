package io.github.gcom4j.client.error;

/** The token is good but may not do this. */
public class ForbiddenException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param details what the API answered
     */
    public ForbiddenException(ErrorDetails details) {
        super(details);
    }
}
