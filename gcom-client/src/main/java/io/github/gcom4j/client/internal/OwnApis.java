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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Implements interfaces of the user, which may use any of Feign's annotations, through Feign. */
final class OwnApis {
    private static final QueryMapEncoder BEANS = new FieldQueryMapEncoder();

    private final Exchange exchange;
    private final FeignRequests requests;
    private final String baseUrl;
    private final Executor completions;

    OwnApis(Exchange exchange, String baseUrl, Duration requestTimeout, Executor completions) {
        this.exchange = exchange;
        this.requests = new FeignRequests(baseUrl, requestTimeout);
        this.baseUrl = baseUrl;
        this.completions = completions;
    }

    <T> T implement(Class<T> type) {
        boolean async =
                Arrays.stream(type.getMethods()).anyMatch(method -> method.getReturnType() == CompletableFuture.class);
        return async ? ownAsync(type) : ownBlocking(type);
    }

    private <T> T ownBlocking(Class<T> type) {
        return configured(Feign.builder())
                .client((request, options) -> {
                    CallerThread caller = new CallerThread();
                    return FeignResponses.of(request, awaited(call(request, caller), caller));
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

    private TransportResponse awaited(Call call, CallerThread caller) {
        return Blocking.await(call.endpoint(), caller, exchange.send(call));
    }

    private Call call(Request request, Executor steps) {
        return Call.of(OwnEndpoint.of(request), requests.adapt(request), steps);
    }

    private static <B extends BaseBuilder<B, T>, T> B configured(BaseBuilder<B, T> builder) {
        return builder.retryer(Retryer.NEVER_RETRY)
                .encoder((value, type, template) -> encode(value, template))
                .queryMapEncoder(OwnApis::encodeQuery)
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
