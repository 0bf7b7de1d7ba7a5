package io.github.gcom4j.client.internal.answer;

import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.error.OperationInProgressException;
import io.github.gcom4j.client.error.RateLimitedException;
import io.github.gcom4j.client.error.RequestTimeoutException;
import io.github.gcom4j.client.error.SlugRecentlyDeletedException;
import io.github.gcom4j.client.error.UnavailableException;
import io.github.gcom4j.model.Endpoint;
import io.github.gcom4j.model.Operation.Idempotency;

/** Tells whether a request that failed can be repeated without doing anything twice, and with a chance. */
public final class RepeatSafety {
    private RepeatSafety() {}

    /**
     * Judges a failure.
     *
     * @param endpoint what was called
     * @param failure how it failed
     * @return true if the request can be repeated
     */
    public static boolean isSafe(Endpoint endpoint, Throwable failure) {
        return didNothing(failure) || (endpoint.idempotency() != Idempotency.NONE && isPassing(failure));
    }

    private static boolean didNothing(Throwable failure) {
        return failure instanceof RateLimitedException
                || failure instanceof OperationInProgressException
                || failure instanceof SlugRecentlyDeletedException
                || (failure instanceof ConnectionException connection
                        && connection.isUnsent()
                        && connection.isRetryable());
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof UnavailableException
                || failure instanceof RequestTimeoutException
                || (failure instanceof ConnectionException connection && connection.isRetryable());
    }
}
