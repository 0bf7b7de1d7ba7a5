package io.github.gcom4j.client.internal.feign;

import feign.AsyncFeign;
import feign.BaseBuilder;
import feign.Feign;
import io.github.gcom4j.client.internal.chain.CallExchange;
import io.github.gcom4j.client.internal.settings.ClientSettings;
import io.github.gcom4j.client.internal.settings.FeignExtensions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Makes interfaces with the annotations of Feign work on the chain of exchanges, the generated ones and a user's own alike. */
public final class FeignApis {
    private final String baseUrl;
    private final Executor completions;
    private final FeignRequests.UsualOptions options;
    private final FeignSettings settings;
    private final FeignExtensions extensions;
    private final ChainClient client;
    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

    public FeignApis(ClientSettings client, CallExchange exchange) {
        Endpoints endpoints = new Endpoints();
        this.baseUrl = client.baseUrl();
        this.completions = client.completions();
        this.options = new FeignRequests.UsualOptions(client.calls().requestTimeout());
        this.settings = new FeignSettings(endpoints, client.answers().driftListeners(), client.stackQueues()::learn);
        this.extensions = client.extensions();
        FeignRequests requests = new FeignRequests(baseUrl, client.calls().requestTimeout());
        this.client = new ChainClient(exchange, endpoints, requests, completions);
    }

    /**
     * Implements a blocking interface, once.
     *
     * @param type the interface
     * @param <T> the interface
     * @return the implementation
     */
    public <T> T blocking(Class<T> type) {
        return made(type, false);
    }

    /**
     * Implements an asynchronous interface, once. Its calls take their steps on the executor of the client.
     *
     * @param type the interface
     * @param <T> the interface
     * @return the implementation
     */
    public <T> T async(Class<T> type) {
        return made(type, true);
    }

    /**
     * Returns a view of an asynchronous interface whose calls take their steps elsewhere. It costs next to nothing.
     *
     * @param type the interface
     * @param steps where the calls take their steps
     * @param <T> the interface
     * @return the view
     */
    public <T> T async(Class<T> type, Executor steps) {
        InvocationHandler calls = Proxy.getInvocationHandler(async(type));
        InvocationHandler view = (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return calls.invoke(proxy, method, arguments);
            }
            AsyncCall call = new AsyncCall(steps);
            return call.heldByCaller(calls.invoke(proxy, method, call.joining(arguments)));
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, view));
    }

    /**
     * Implements an interface of the user.
     *
     * @param type the interface, whose methods return either all values or all {@link CompletableFuture}s
     * @param <T> the interface
     * @return the implementation
     */
    public <T> T own(Class<T> type) {
        return made(
                type,
                Arrays.stream(type.getMethods()).anyMatch(method -> method.getReturnType() == CompletableFuture.class));
    }

    // Made when it is first asked for: a process that lists stacks and ends does not pay for the rest.
    private <T> T made(Class<T> type, boolean async) {
        Object api = made.get(type);
        return type.cast(api != null ? api : made.computeIfAbsent(type, key -> make(key, async)));
    }

    private <T> T make(Class<T> type, boolean async) {
        ApiTarget<T> target = new ApiTarget<>(type, baseUrl, extensions.isEmpty());
        return async
                ? configured(AsyncFeign.builder())
                        .invocationHandlerFactory((of, methods) -> new AsyncInvocations(of, methods, completions))
                        .client(client)
                        .target(target)
                : configured(Feign.builder()).client(client).target(target);
    }

    private <B extends BaseBuilder<B, T>, T> B configured(BaseBuilder<B, T> builder) {
        B configured = extensions.on(settings.on(builder)).options(options);
        // An interceptor of the user sees all headers; where there is none, those that never change need not be
        // expanded.
        return extensions.isEmpty() ? configured.contract(new ApiContract()) : configured;
    }
}
