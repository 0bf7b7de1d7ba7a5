package io.github.gcom4j.client.error;

/** The API answered with a redirect. None is followed: a redirected write turns into a read, and the token would travel on. */
public final class RedirectException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param details what the API answered
     */
    public RedirectException(ErrorDetails details) {
        super(details, "Redirects are not followed; check the API URL");
    }
}
