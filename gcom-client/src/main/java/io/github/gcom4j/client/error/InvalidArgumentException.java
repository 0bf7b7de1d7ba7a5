package io.github.gcom4j.client.error;

/** The API found the request itself wrong. It reports that as status 400 or 409. */
public final class InvalidArgumentException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param details what the API answered
     */
    public InvalidArgumentException(ErrorDetails details) {
        super(details);
    }
}
