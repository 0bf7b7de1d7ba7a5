package io.github.gcom4j.client.internal;

import feign.Request;
import feign.Request.HttpMethod;
import feign.RequestTemplate;
import io.github.gcom4j.model.Endpoint;
import io.github.gcom4j.model.Operation.Idempotency;
import io.github.gcom4j.model.RateLimit;
import java.util.Optional;
import java.util.Set;

/**
 * An endpoint that an interface of the user declares. Its idempotency is that of its HTTP method, RFC 9110 section 9.2.
 *
 * @param id the name of the interface and the method
 * @param method the HTTP method
 * @param path the path template
 * @param idempotency what repeating a request does
 */
record OwnEndpoint(String id, String method, String path, Idempotency idempotency) implements Endpoint {
    static OwnEndpoint of(Request request) {
        RequestTemplate template = request.requestTemplate();
        var declared = template.methodMetadata().method();
        return new OwnEndpoint(
                declared.getDeclaringClass().getSimpleName() + "." + declared.getName(),
                request.httpMethod().name(),
                template.methodMetadata().template().path(),
                idempotency(request.httpMethod()));
    }

    private static Idempotency idempotency(HttpMethod method) {
        return switch (method) {
            case GET, HEAD, OPTIONS, TRACE -> Idempotency.SAFE;
            case PUT, DELETE -> Idempotency.IDEMPOTENT;
            default -> Idempotency.NONE;
        };
    }

    @Override
    public Set<String> requiredScopes() {
        return Set.of();
    }

    @Override
    public Optional<RateLimit> rateLimit() {
        return Optional.empty();
    }
}
