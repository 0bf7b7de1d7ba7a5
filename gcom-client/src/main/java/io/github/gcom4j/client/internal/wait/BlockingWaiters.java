package io.github.gcom4j.client.internal.wait;

import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.wait.AsyncWaiters;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.client.wait.Waiters;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Stack;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Polls on the thread of the caller. */
public final class BlockingWaiters implements Waiters {
    private final ServiceContext context;

    public BlockingWaiters(ServiceContext context) {
        this.context = context;
    }

    @Override
    public Stack stackReady(String stackIdOrSlug, WaitOptions options) {
        return poll(Operation.GET_STACK, waiters -> waiters.stackReady(stackIdOrSlug, options));
    }

    @Override
    public void stackGone(String stackIdOrSlug, WaitOptions options) {
        poll(Operation.GET_STACK, waiters -> waiters.stackGone(stackIdOrSlug, options));
    }

    @Override
    public void tokenUsable(CharSequence region, Credentials token, WaitOptions options) {
        poll(Operation.LIST_TOKENS, waiters -> waiters.tokenUsable(region, token, options));
    }

    private <T> T poll(Operation operation, Function<AsyncWaiters, CompletableFuture<T>> wait) {
        return context.onCallersThread(operation, here -> wait.apply(new PollingWaiters(here)));
    }
}
