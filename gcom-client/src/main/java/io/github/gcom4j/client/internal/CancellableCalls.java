package io.github.gcom4j.client.internal;

import feign.interceptor.Invocation;
import feign.interceptor.MethodInterceptor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/**
 * Ties the futures that Feign hands out to the requests behind them: cancelling one aborts the request. Feign makes both
 * on the thread of the caller, and does not tie them itself.
 */
final class CancellableCalls implements MethodInterceptor {
    private static final ThreadLocal<Future<?>> STARTED = new ThreadLocal<>();

    /** Notes the request that the call under way on this thread has STARTED. */
    static <T> CompletableFuture<T> note(CompletableFuture<T> sent) {
        STARTED.set(sent);
        return sent;
    }

    @Override
    public Object intercept(Invocation invocation, Chain chain) throws Throwable {
        try {
            Object result = chain.next(invocation);
            Future<?> sent = STARTED.get();
            return sent != null && result instanceof CompletableFuture<?> held
                    ? Futures.cancelling(held, sent)
                    : result;
        } finally {
            STARTED.remove();
        }
    }
}
