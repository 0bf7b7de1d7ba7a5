package io.github.gcom4j.client.error;

import io.github.gcom4j.model.Operation;

/** The API gave the same page cursor twice, so that the list would never end. */
public final class RepeatedCursorException extends GcomException {
    private static final long serialVersionUID = 1L;

    private final String cursor;

    /**
     * Creates the exception.
     *
     * @param operation what was called
     * @param cursor the cursor seen before
     */
    public RepeatedCursorException(Operation operation, String cursor) {
        super(operation, operation.id() + " gave the page cursor " + cursor + " twice; the list has no end", null);
        this.cursor = cursor;
    }

    /**
     * Returns the cursor seen before.
     *
     * @return the cursor
     */
    public String cursor() {
        return cursor;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
