package io.github.gcom4j.client.error;

/** What the call names does not exist, or no longer does; an expired token counts as gone. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param details what the API answered
     */
    public NotFoundException(ErrorDetails details) {
        super(details);
    }
}
