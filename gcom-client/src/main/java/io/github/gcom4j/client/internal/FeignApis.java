package io.github.gcom4j.client.internal;

import feign.AsyncFeign;
import feign.BaseBuilder;
import feign.Feign;
import feign.Request;
import feign.RequestTemplate;
import feign.Retryer;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.QueryParameters;
import io.github.gcom4j.model.internal.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the generated interfaces work on an exchange. */
public final class FeignApis {
    private static final byte[] NO_BODY = {};

    private final Exchange exchange;
    private final String baseUrl;
    private final Duration timeout;

    FeignApis(Exchange exchange, String baseUrl, Duration timeout) {
        this.exchange = exchange;
        this.baseUrl = baseUrl;
        this.timeout = timeout;
    }

    /**
     * Implements a blocking interface.
     *
     * @param type the generated interface
     * @param <T> the generated interface
     * @return the implementation
     */
    public <T> T blocking(Class<T> type) {
        return configured(Feign.builder())
                .client((request, options) ->
                        BlockingCall.await(request, exchange.send(operation(request), adapted(request))))
                .target(type, baseUrl);
    }

    /**
     * Implements an asynchronous interface.
     *
     * @param type the generated interface
     * @param <T> the generated interface
     * @return the implementation
     */
    public <T> T async(Class<T> type) {
        return configured(AsyncFeign.builder())
                .methodInterceptor(new CancellableCalls())
                .client((request, options, context) -> CancellableCalls.note(
                                exchange.send(operation(request), adapted(request)))
                        .thenApply(response -> FeignResponses.of(request, response)))
                .target(type, baseUrl);
    }

    private static <B extends BaseBuilder<B, T>, T> B configured(BaseBuilder<B, T> builder) {
        return builder.retryer(Retryer.NEVER_RETRY)
                .encoder((value, type, template) -> encode(value, template))
                .queryMapEncoder(query -> new LinkedHashMap<>(((QueryParameters) query).toQueryMap()))
                .responseInterceptor((context, chain) -> ResponseReader.read(
                        operation(context.response().request()), context.response(), context.returnType()));
    }

    private static void encode(Object value, RequestTemplate template) {
        template.body(Json.mapper().writeValueAsBytes(value), StandardCharsets.UTF_8);
    }

    private static Operation operation(Request request) {
        return Operation.of(request.requestTemplate().methodMetadata().method().getName());
    }

    private TransportRequest adapted(Request request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> {
            // The transport counts the bytes itself.
            if (!name.equalsIgnoreCase("Content-Length")) {
                headers.put(name, String.join(", ", values));
            }
        });
        byte[] body = request.body() == null ? NO_BODY : request.body();
        return new TransportRequest(request.httpMethod().name(), URI.create(request.url()), headers, body, timeout);
    }
}
