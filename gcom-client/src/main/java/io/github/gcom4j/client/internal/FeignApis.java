package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.transport.TransportResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Makes interfaces with the annotations of Feign work on an exchange. */
public final class FeignApis {
    private final Exchange exchange;
    private final String baseUrl;
    private final Duration requestTimeout;
    private final Executor completions;
    private final Map<Class<?>, Object> generated = new ConcurrentHashMap<>();

    FeignApis(Exchange exchange, String baseUrl, Duration requestTimeout, Executor completions) {
        this.exchange = exchange;
        this.baseUrl = baseUrl;
        this.requestTimeout = requestTimeout;
        this.completions = completions;
    }

    /**
     * Implements a generated blocking interface.
     *
     * @param type the interface
     * @param <T> the interface
     * @return the implementation
     */
    public <T> T blocking(Class<T> type) {
        return generated(type, (prepared, arguments) -> {
            CallerThread caller = new CallerThread();
            return prepared.read(sent(prepared.with(arguments, caller), caller));
        });
    }

    /**
     * Implements a generated asynchronous interface.
     *
     * @param type the interface
     * @param <T> the interface
     * @return the implementation
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the caller of the interface gets it
    public <T> T async(Class<T> type) {
        return generated(
                type,
                (prepared, arguments) ->
                        Futures.map(exchange.send(prepared.with(arguments, completions)), prepared::read));
    }

    // Made when it is first asked for: a process that lists stacks and ends does not pay for the rest.
    private <T> T generated(Class<T> type, SpecApi.Invoker invoker) {
        return type.cast(generated.computeIfAbsent(type, key -> SpecApi.of(key, baseUrl, requestTimeout, invoker)));
    }

    /**
     * Implements an interface of the user.
     *
     * @param type the interface, whose methods return either all values or all {@link CompletableFuture}s
     * @param <T> the interface
     * @return the implementation
     */
    public <T> T own(Class<T> type) {
        return new OwnApis(exchange, baseUrl, requestTimeout, completions).implement(type);
    }

    private TransportResponse sent(Call call, CallerThread caller) {
        return Blocking.await(call.endpoint(), caller, exchange.send(call));
    }
}
