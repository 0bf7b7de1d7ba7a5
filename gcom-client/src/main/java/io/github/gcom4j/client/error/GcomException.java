package io.github.gcom4j.client.error;

import io.github.gcom4j.model.Operation;
import org.jspecify.annotations.Nullable;

/** The root of all failures of a call. Messages and raw bodies hold no secret. */
public abstract class GcomException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Operation operation;

    GcomException(Operation operation, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.operation = operation;
    }

    /**
     * Returns what was called.
     *
     * @return the operation
     */
    public final Operation operation() {
        return operation;
    }

    /**
     * Tells whether the same call may succeed later without any other change. It does not tell whether repeating it
     * is safe: see {@link Operation#idempotency()}.
     *
     * @return true if waiting can help
     */
    public abstract boolean isRetryable();
}
