package io.github.gcom4j.client.error;

/** A stack of that slug was deleted moments ago; {@link #retryAfter()} says when the slug is free again. */
public final class SlugRecentlyDeletedException extends ConflictException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param details what the API answered
     */
    public SlugRecentlyDeletedException(ErrorDetails details) {
        super(details);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
