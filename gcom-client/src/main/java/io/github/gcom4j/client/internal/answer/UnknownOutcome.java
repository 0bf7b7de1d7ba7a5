package io.github.gcom4j.client.internal.answer;

import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.error.RequestTimeoutException;
import io.github.gcom4j.client.error.UnavailableException;
import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.client.internal.async.Futures;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Finds out whether a create was carried out whose answer got lost. It is never sent again for that. */
public final class UnknownOutcome {
    private UnknownOutcome() {}

    /**
     * Looks for what a create may have made.
     *
     * @param create the create under way
     * @param lookup looks the object up by its unique key
     * @param <T> the type of the object
     * @return the object as created or as found; the failure of the create if it was a refusal or nothing is found
     */
    public static <T> CompletableFuture<T> resolve(
            CompletableFuture<T> create, Supplier<CompletableFuture<Optional<T>>> lookup) {
        return Futures.recover(create, failure -> {
            if (!isUnknown(failure)) {
                return CompletableFuture.failedFuture(failure);
            }
            CompletableFuture<Optional<T>> found = Futures.recover(lookup.get(), alsoFailed -> {
                failure.addSuppressed(alsoFailed);
                return CompletableFuture.completedFuture(Optional.empty());
            });
            return Futures.then(found, object -> object.map(CompletableFuture::completedFuture)
                    .orElseGet(() -> CompletableFuture.failedFuture(failure)));
        });
    }

    /**
     * Creates what is worth nothing without the answer, such as a secret. If the answer gets lost, what was made is deleted
     * and created once more.
     *
     * @param create creates the object, under a key that was free just before
     * @param lookup looks the object up by that key
     * @param delete deletes it
     * @param <T> the type of the object as created
     * @param <F> the type of the object as found
     * @return the object as created; the failure of the create if it was a refusal or nothing is found
     */
    public static <T, F> CompletableFuture<T> replace(
            Supplier<CompletableFuture<T>> create,
            Supplier<CompletableFuture<Optional<F>>> lookup,
            Function<F, CompletableFuture<Boolean>> delete) {
        return Futures.recover(create.get(), failure -> {
            if (!isUnknown(failure)) {
                return CompletableFuture.failedFuture(failure);
            }
            return Futures.then(
                    lookup.get(), lost -> lost.map(found -> Futures.then(delete.apply(found), gone -> create.get()))
                            .orElseGet(() -> CompletableFuture.failedFuture(failure)));
        });
    }

    /**
     * Tells whether a write may have been carried out although it failed.
     *
     * @param failure the failure of the write
     * @return true if the API did not clearly refuse
     */
    public static boolean isUnknown(Throwable failure) {
        return (failure instanceof ConnectionException connection && !connection.isUnsent())
                || failure instanceof RequestTimeoutException
                || failure instanceof UnavailableException
                || failure instanceof UndecodableResponseException;
    }
}
