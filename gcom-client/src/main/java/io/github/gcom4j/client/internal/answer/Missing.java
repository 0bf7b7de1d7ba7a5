package io.github.gcom4j.client.internal.answer;

import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.internal.async.Futures;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Takes "not found" for an answer rather than for a failure. */
public final class Missing {
    private Missing() {}

    /**
     * Gets what may be missing.
     *
     * @param get the call under way
     * @param <T> the type of the result
     * @return the result, empty if there is no such thing
     */
    public static <T> CompletableFuture<Optional<T>> asEmpty(CompletableFuture<T> get) {
        return Futures.recover(
                Futures.map(get, Optional::of),
                failure -> failure instanceof NotFoundException
                        ? CompletableFuture.completedFuture(Optional.empty())
                        : CompletableFuture.failedFuture(failure));
    }

    /**
     * Deletes what may be missing.
     *
     * @param delete the call under way
     * @return true if it was there, false if it was gone already
     */
    public static CompletableFuture<Boolean> asFalse(CompletableFuture<?> delete) {
        return Futures.recover(
                Futures.then(delete, deleted -> CompletableFuture.completedFuture(true)),
                failure -> failure instanceof NotFoundException
                        ? CompletableFuture.completedFuture(false)
                        : CompletableFuture.failedFuture(failure));
    }
}
