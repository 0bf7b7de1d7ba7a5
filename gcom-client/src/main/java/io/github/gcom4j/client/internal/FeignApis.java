package io.github.gcom4j.client.internal;

import feign.AsyncFeign;
import feign.BaseBuilder;
import feign.Feign;
import feign.QueryMapEncoder;
import feign.Request;
import feign.RequestTemplate;
import feign.Retryer;
import feign.querymap.FieldQueryMapEncoder;
import io.github.gcom4j.model.QueryParameters;
import io.github.gcom4j.model.internal.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Makes Feign interfaces work on an exchange. */
public final class FeignApis {
    private static final QueryMapEncoder BEANS = new FieldQueryMapEncoder();

    private final Exchange exchange;
    private final FeignRequests requests;
    private final String baseUrl;
    private final Executor completions;

    FeignApis(Exchange exchange, String baseUrl, Duration requestTimeout, Executor completions) {
        this.exchange = exchange;
        this.requests = new FeignRequests(baseUrl, requestTimeout);
        this.baseUrl = baseUrl;
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
        return blocking(type, Endpoints.OF_SPEC);
    }

    /**
     * Implements a generated asynchronous interface.
     *
     * @param type the interface
     * @param <T> the interface
     * @return the implementation
     */
    public <T> T async(Class<T> type) {
        return async(type, Endpoints.OF_SPEC);
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
        return async ? async(type, Endpoints.OF_USER) : blocking(type, Endpoints.OF_USER);
    }

    private <T> T blocking(Class<T> type, Endpoints endpoints) {
        return configured(Feign.builder(), endpoints)
                .client((request, options) -> {
                    CallerThread caller = new CallerThread();
                    Call call = call(request, endpoints, caller);
                    return FeignResponses.of(request, BlockingCall.await(call.endpoint(), caller, exchange.send(call)));
                })
                .target(type, baseUrl);
    }

    private <T> T async(Class<T> type, Endpoints endpoints) {
        return configured(AsyncFeign.builder(), endpoints)
                .methodInterceptor(new CancellableCalls())
                .client((request, options, context) -> CancellableCalls.note(
                                exchange.send(call(request, endpoints, completions)))
                        .thenApply(response -> FeignResponses.of(request, response)))
                .target(type, baseUrl);
    }

    private Call call(Request request, Endpoints endpoints, Executor steps) {
        return new Call(endpoints.of(request), requests.adapt(request), 1, Instant.MAX, steps);
    }

    private static <B extends BaseBuilder<B, T>, T> B configured(BaseBuilder<B, T> builder, Endpoints endpoints) {
        return builder.retryer(Retryer.NEVER_RETRY)
                .encoder((value, type, template) -> encode(value, template))
                .queryMapEncoder(FeignApis::encodeQuery)
                .responseInterceptor((context, chain) -> ResponseReader.read(
                        endpoints.of(context.response().request()), context.response(), context.returnType()));
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
