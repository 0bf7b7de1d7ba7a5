package io.github.gcom4j.client.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Treats the ways in which asynchronous work reports a failure alike. */
final class Failures {
    private Failures() {}

    /** Reports a fault of the user's code that watches a call, and must not change it. */
    static void report(Throwable fault) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
    }

    /** Turns what is thrown before there is a future into a failed future. */
    static <T> CompletableFuture<T> caught(Supplier<CompletableFuture<T>> work) {
        try {
            return work.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
