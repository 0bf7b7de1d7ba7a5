package io.github.gcom4j.client.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Treats the ways in which asynchronous work reports a failure alike. */
final class Failures {
    private Failures() {}

    /** Takes the wrapper off that futures put around a failure. */
    static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Turns what is thrown before there is a future into a failed future. */
    static <T> CompletableFuture<T> caught(Supplier<CompletableFuture<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
