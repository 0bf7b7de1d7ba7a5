package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.client.internal.async.Futures;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes a thing as it is now. Where nothing changes, nothing is written. */
final class ReadModifyWrite {
    private ReadModifyWrite() {}

    /** Reads, changes and writes the update that lies between. */
    static <T, U> CompletableFuture<T> apply(
            CompletableFuture<T> read,
            UnaryOperator<T> change,
            BiFunction<T, T, Optional<U>> between,
            Function<U, CompletableFuture<T>> write) {
        return Futures.then(read, before -> between.apply(before, change.apply(before))
                .map(write)
                .orElseGet(() -> CompletableFuture.completedFuture(before)));
    }
}
