package io.github.gcom4j.client.internal.feign;

import feign.Request;
import io.github.gcom4j.client.internal.async.Futures;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one asynchronous call. It reaches the client as the options of the call, which Feign looks for among the
 * arguments: so no thread has to carry it, and nothing that a user's code starts can inherit it.
 */
final class AsyncCall extends Request.Options {
    private static final Object[] NO_ARGUMENTS = {};

    private final Executor steps;
    // Cancelled with what the caller holds, which may be before there is a request and after.
    private final CompletableFuture<Void> cancellation = new CompletableFuture<>();
    private Request.@Nullable Options given;

    AsyncCall(Executor steps) {
        super(0, TimeUnit.MILLISECONDS, 0, TimeUnit.MILLISECONDS, false);
        this.steps = steps;
    }

    /** Puts itself among the arguments, in the place of options that the user gave. */
    Object[] joining(Object @Nullable [] arguments) {
        Object[] declared = arguments == null ? NO_ARGUMENTS : arguments;
        Object[] joined = Arrays.copyOf(declared, declared.length + 1);
        for (int place = 0; place < declared.length; place++) {
            if (declared[place] instanceof Request.Options options) {
                given = options;
                joined[place] = this;
            }
        }
        joined[declared.length] = this;
        return joined;
    }

    static boolean isAmong(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[arguments.length - 1] instanceof AsyncCall;
    }

    Executor steps() {
        return steps;
    }

    Optional<Request.Options> given() {
        return Optional.ofNullable(given);
    }

    /** Ties the request to what the caller holds: cancelling that aborts the request. */
    <T> CompletableFuture<T> sent(CompletableFuture<T> request) {
        Futures.cancelWith(cancellation, request);
        return request;
    }

    Object heldByCaller(Object result) {
        if (result instanceof CompletableFuture<?> held) {
            Futures.cancelWith(held, cancellation);
        }
        return result;
    }
}
