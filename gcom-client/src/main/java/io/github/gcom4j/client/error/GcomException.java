package io.github.gcom4j.client.error;

import io.github.gcom4j.model.Endpoint;
import org.jspecify.annotations.Nullable;

/** The root of all failures of a call. Messages and raw bodies hold no secret. */
public abstract class GcomException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Endpoint operation;

    GcomException(Endpoint operation, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.operation = operation;
    }

    /**
     * Returns what was called.
     *
     * @return an {@link io.github.gcom4j.model.Operation}, or an endpoint of the user's own
     */
    public final Endpoint operation() {
        return operation;
    }

    /**
     * Tells whether the same call may succeed later without any other change. It does not tell whether repeating it
     * is safe: see {@link Endpoint#idempotency()}.
     *
     * @return true if waiting can help
     */
    public abstract boolean isRetryable();
}
