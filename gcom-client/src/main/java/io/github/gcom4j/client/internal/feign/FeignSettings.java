package io.github.gcom4j.client.internal.feign;

import feign.BaseBuilder;
import feign.InvocationContext;
import feign.QueryMapEncoder;
import feign.RequestTemplate;
import feign.Response;
import feign.ResponseInterceptor;
import feign.Retryer;
import feign.codec.DecodeException;
import feign.querymap.FieldQueryMapEncoder;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.client.internal.answer.ResponseReader;
import io.github.gcom4j.client.internal.request.PercentEncoding;
import io.github.gcom4j.client.telemetry.DriftListener;
import io.github.gcom4j.model.QueryParameters;
import io.github.gcom4j.model.internal.Json;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How requests are written and answers are read, in any Feign. */
final class FeignSettings {
    private static final QueryMapEncoder BEANS = new FieldQueryMapEncoder();

    private final Endpoints endpoints;
    private final List<DriftListener> listeners;
    private final Consumer<@Nullable Object> answers;

    /** Reads answers, each of which someone else may look at. */
    FeignSettings(Endpoints endpoints, List<DriftListener> listeners, Consumer<@Nullable Object> answers) {
        this.endpoints = endpoints;
        this.listeners = listeners;
        this.answers = answers;
    }

    <B extends BaseBuilder<B, T>, T> B on(BaseBuilder<B, T> builder) {
        return builder.retryer(Retryer.NEVER_RETRY)
                .encoder((value, type, template) -> encode(value, template))
                .queryMapEncoder(FeignSettings::encodeQuery)
                .decoder(this::decode)
                .responseInterceptor(FeignSettings::unwrapped);
    }

    private static void encode(Object value, RequestTemplate template) {
        template.body(Json.mapper().writeValueAsBytes(value), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> encodeQuery(Object query) {
        if (!(query instanceof QueryParameters parameters)) {
            return BEANS.encode(query);
        }
        Map<String, Object> encoded = new LinkedHashMap<>();
        parameters
                .toQueryMap()
                .forEach((name, values) -> encoded.put(
                        name, values.stream().map(PercentEncoding::encode).toList()));
        return encoded;
    }

    private @Nullable Object decode(Response response, Type type) throws IOException {
        if (type == void.class || type == Void.class) {
            return null;
        }
        Object answer = ResponseReader.read(
                endpoints.of(response.request()),
                FeignResponses.received(response),
                Json.mapper().constructType(type),
                listeners);
        answers.accept(answer);
        return answer;
    }

    // Feign wraps what a decoder throws.
    private static Object unwrapped(InvocationContext context, ResponseInterceptor.Chain chain) throws Exception {
        try {
            return chain.next(context);
        } catch (DecodeException wrapper) {
            throw wrapper.getCause() instanceof GcomException known ? known : wrapper;
        }
    }
}
