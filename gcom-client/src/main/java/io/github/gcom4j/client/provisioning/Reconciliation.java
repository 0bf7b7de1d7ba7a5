package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.internal.async.Futures;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** The steps that all kinds of things share: read, then create what is missing or change what differs. */
final class Reconciliation {
    private Reconciliation() {}

    static <T> CompletableFuture<Ensured<T>> run(
            Supplier<CompletableFuture<Optional<T>>> find,
            Supplier<CompletableFuture<T>> create,
            Function<T, CompletableFuture<Ensured<T>>> change) {
        return Futures.then(find.get(), found -> found.map(thing -> changeUnlessGone(thing, find, create, change))
                .orElseGet(() -> createUnlessTaken(find, create, change)));
    }

    // Someone else may have deleted it since it was read.
    private static <T> CompletableFuture<Ensured<T>> changeUnlessGone(
            T found,
            Supplier<CompletableFuture<Optional<T>>> find,
            Supplier<CompletableFuture<T>> create,
            Function<T, CompletableFuture<Ensured<T>>> change) {
        return Futures.recover(
                change.apply(found),
                failure -> failure instanceof NotFoundException
                        ? createUnlessTaken(find, create, change)
                        : CompletableFuture.failedFuture(failure));
    }

    // Someone else may have created it since it was read. A conflict over something that is not ours stays a failure.
    private static <T> CompletableFuture<Ensured<T>> createUnlessTaken(
            Supplier<CompletableFuture<Optional<T>>> find,
            Supplier<CompletableFuture<T>> create,
            Function<T, CompletableFuture<Ensured<T>>> change) {
        return Futures.recover(Futures.map(create.get(), Ensured::created), failure -> {
            if (failure.getClass() != ConflictException.class) {
                return CompletableFuture.failedFuture(failure);
            }
            return Futures.then(
                    find.get(), found -> found.map(change).orElseGet(() -> CompletableFuture.failedFuture(failure)));
        });
    }
}
