package io.github.gcom4j.client.error;

/** The call collides with what exists, for example a name or slug that is taken. */
public class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param details what the API answered
     */
    public ConflictException(ErrorDetails details) {
        super(details);
    }

    ConflictException(ErrorDetails details, String advice) {
        super(details, advice);
    }
}
