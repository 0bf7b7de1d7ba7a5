package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.Endpoint;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.QueryParameters;
import io.github.gcom4j.model.internal.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/** One method of a generated interface, with all that is the same for each of its calls worked out beforehand. */
final class PreparedCall {
    private static final byte[] NO_BODY = {};

    private final Endpoint endpoint;
    private final String method;
    private final PathTemplate path;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final @Nullable Integer query;
    private final @Nullable Integer body;
    private final @Nullable JavaType result;
    private final String baseUrl;
    private final Duration timeout;

    PreparedCall(DeclaredCall declared, String baseUrl, Duration timeout) {
        this.endpoint = Operation.of(declared.name());
        this.method = declared.method();
        this.path = new PathTemplate(declared.path(), declared.placeholders());
        headers.putAll(declared.headers());
        headers.put("User-Agent", UserAgent.VALUE);
        this.query = declared.query();
        this.body = declared.body();
        this.result = result(declared.result());
        this.baseUrl = baseUrl;
        this.timeout = timeout;
    }

    private static @Nullable JavaType result(Type declared) {
        Type type = declared instanceof ParameterizedType future && future.getRawType() == CompletableFuture.class
                ? future.getActualTypeArguments()[0]
                : declared;
        return type == void.class || type == Void.class ? null : Json.mapper().constructType(type);
    }

    Call with(Object[] arguments, Executor steps) {
        StringBuilder url = new StringBuilder(baseUrl);
        path.expand(arguments, url);
        if (query != null) {
            appendQuery((QueryParameters) arguments[query], url);
        }
        byte[] json = body == null ? NO_BODY : Json.mapper().writeValueAsBytes(arguments[body]);
        TransportRequest request = new TransportRequest(method, URI.create(url.toString()), headers, json, timeout);
        return Call.of(endpoint, request, steps);
    }

    private static void appendQuery(QueryParameters parameters, StringBuilder url) {
        char separator = '?';
        for (Map.Entry<String, String> parameter : parameters.toQueryMap().entrySet()) {
            url.append(separator)
                    .append(parameter.getKey())
                    .append('=')
                    .append(PercentEncoding.encode(parameter.getValue()));
            separator = '&';
        }
    }

    @Nullable
    Object read(TransportResponse response) {
        return result == null ? null : ResponseReader.read(endpoint, response, result);
    }
}
