package io.github.gcom4j.client.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Carries a cancellation from what the caller holds to the work behind it, which futures do not do by themselves. */
final class Cancellation {
    private Cancellation() {}

    static <T> CompletableFuture<T> propagate(CompletableFuture<T> held, Future<?> work) {
        Futures.cancelWith(held, work);
        return held;
    }
}
