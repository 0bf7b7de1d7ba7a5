package io.github.gcom4j.client.internal;

import feign.AsyncFeign;
import feign.BaseBuilder;
import feign.Feign;
import feign.QueryMapEncoder;
import feign.Request;
import feign.RequestTemplate;
import feign.Retryer;
import feign.querymap.FieldQueryMapEncoder;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.QueryParameters;
import io.github.gcom4j.model.internal.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Makes Feign interfaces work on an exchange. */
public final class FeignApis {
    private static final QueryMapEncoder BEANS = new FieldQueryMapEncoder();

    private final Exchange exchange;
    private final FeignRequests requests;
    private final String baseUrl;
    private final Duration requestTimeout;
    private final Executor completions;
    private final Map<Class<?>, Object> generated = new ConcurrentHashMap<>();

    FeignApis(Exchange exchange, String baseUrl, Duration requestTimeout, Executor completions) {
        this.exchange = exchange;
        this.requests = new FeignRequests(baseUrl, requestTimeout);
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
        boolean async =
                Arrays.stream(type.getMethods()).anyMatch(method -> method.getReturnType() == CompletableFuture.class);
        return async ? ownAsync(type) : ownBlocking(type);
    }

    private <T> T ownBlocking(Class<T> type) {
        return configured(Feign.builder())
                .client((request, options) -> {
                    CallerThread caller = new CallerThread();
                    return FeignResponses.of(request, sent(call(request, caller), caller));
                })
                .target(type, baseUrl);
    }

    private <T> T ownAsync(Class<T> type) {
        return configured(AsyncFeign.builder())
                .methodInterceptor(new CancellableCalls())
                .client((request, options, context) -> CancellableCalls.note(exchange.send(call(request, completions)))
                        .thenApply(response -> FeignResponses.of(request, response)))
                .target(type, baseUrl);
    }

    private TransportResponse sent(Call call, CallerThread caller) {
        return Blocking.await(call.endpoint(), caller, exchange.send(call));
    }

    private Call call(Request request, Executor steps) {
        return new Call(OwnEndpoint.of(request), requests.adapt(request), 1, Instant.MAX, steps);
    }

    private static <B extends BaseBuilder<B, T>, T> B configured(BaseBuilder<B, T> builder) {
        return builder.retryer(Retryer.NEVER_RETRY)
                .encoder((value, type, template) -> encode(value, template))
                .queryMapEncoder(FeignApis::encodeQuery)
                .responseInterceptor((context, chain) -> ResponseReader.read(
                        OwnEndpoint.of(context.response().request()), context.response(), context.returnType()));
    }

    private static Map<String, Object> encodeQuery(Object query) {
        if (!(query instanceof QueryParameters parameters)) {
            return BEANS.encode(query);
        }
        Map<String, Object> encoded = new LinkedHashMap<>();
        parameters.toQueryMap().forEach((name, value) -> encoded.put(name, PercentEncoding.encode(value)));
        return encoded;
    }

    private static void encode(Object value, RequestTemplate template) {
        template.body(Json.mapper().writeValueAsBytes(value), StandardCharsets.UTF_8);
    }
}
