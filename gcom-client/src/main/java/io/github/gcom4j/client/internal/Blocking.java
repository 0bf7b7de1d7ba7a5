package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.error.CallInterruptedException;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.model.Operation;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Waits on the caller's thread for work made of several calls. */
public final class Blocking {
    private Blocking() {}

    /**
     * Waits for the result.
     *
     * @param operation what an interruption is reported for
     * @param work the work, which an interruption cancels
     * @param <T> the type of the result
     * @return the result
     */
    public static <T> T await(Operation operation, CompletableFuture<T> work) {
        try {
            return work.get();
        } catch (InterruptedException interruption) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(operation, "the calling thread was interrupted", interruption);
        } catch (ExecutionException failure) {
            throw rethrown(Objects.requireNonNullElse(failure.getCause(), failure));
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof GcomException known) {
            // It was made on another thread; the caller wants to see where the call came from.
            known.fillInStackTrace();
            return known;
        }
        return cause instanceof RuntimeException unexpected ? unexpected : new CompletionException(cause);
    }
}
