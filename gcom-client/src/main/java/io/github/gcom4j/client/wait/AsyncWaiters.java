package io.github.gcom4j.client.wait;

import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.model.Stack;
import java.util.concurrent.CompletableFuture;

/** What {@link Waiters} does, without holding a thread. Cancelling a future ends the wait. */
public interface AsyncWaiters {
    /** Does what {@link Waiters#stackReady} does, without blocking. */
    CompletableFuture<Stack> stackReady(String stackIdOrSlug, WaitOptions options);

    /** Does what {@link #stackReady(String, WaitOptions)} does, for a stack by its id. */
    default CompletableFuture<Stack> stackReady(long stackId, WaitOptions options) {
        return stackReady(Long.toString(stackId), options);
    }

    /** Does what {@link Waiters#stackGone} does, without blocking. */
    CompletableFuture<Void> stackGone(String stackIdOrSlug, WaitOptions options);

    /** Does what {@link #stackGone(String, WaitOptions)} does, for a stack by its id. */
    default CompletableFuture<Void> stackGone(long stackId, WaitOptions options) {
        return stackGone(Long.toString(stackId), options);
    }

    /** Does what {@link Waiters#tokenUsable} does, without blocking. */
    CompletableFuture<Void> tokenUsable(CharSequence region, Credentials token, WaitOptions options);
}
