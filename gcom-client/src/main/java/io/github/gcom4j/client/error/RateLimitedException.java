package io.github.gcom4j.client.error;

/** Too many requests; {@link #retryAfter()} says how long to wait, where the API tells. */
public final class RateLimitedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param details what the API answered
     */
    public RateLimitedException(ErrorDetails details) {
        super(details);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
