package io.github.gcom4j.client.error;

/** The token is missing, malformed, unknown or expired. */
public final class InvalidCredentialsException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param details what the API answered
     */
    public InvalidCredentialsException(ErrorDetails details) {
        super(details, "Check the access policy token and its expiry");
    }
}
