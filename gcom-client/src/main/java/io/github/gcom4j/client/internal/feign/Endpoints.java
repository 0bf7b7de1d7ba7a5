package io.github.gcom4j.client.internal.feign;

import feign.MethodMetadata;
import feign.Request;
import feign.Request.HttpMethod;
import io.github.gcom4j.model.Endpoint;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Operation.Idempotency;
import io.github.gcom4j.model.RateLimit;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells what a request of Feign calls, by the method it was made from. */
final class Endpoints {
    private static final Set<String> OURS = Set.of(
            "io.github.gcom4j.client.feign",
            "io.github.gcom4j.client.feign.published",
            "io.github.gcom4j.client.internal.service");

    private final Map<Method, Endpoint> known = new ConcurrentHashMap<>();

    Endpoint of(Request request) {
        MethodMetadata metadata = request.requestTemplate().methodMetadata();
        Endpoint endpoint = known.get(metadata.method());
        return endpoint != null ? endpoint : known.computeIfAbsent(metadata.method(), method -> of(method, metadata));
    }

    /** Tells whether the toolkit itself declares what is called. */
    static boolean isOurs(Request request) {
        return isOurs(request.requestTemplate().methodMetadata().method());
    }

    private static boolean isOurs(Method method) {
        return OURS.contains(method.getDeclaringClass().getPackageName());
    }

    private static Endpoint of(Method method, MethodMetadata metadata) {
        return isOurs(method) ? Operation.of(method.getName()) : OwnEndpoint.of(method, metadata);
    }

    /**
     * An endpoint that an interface of the user declares. Its idempotency is that of its HTTP method, RFC 9110 section 9.2.
     *
     * @param id the name of the interface and the method
     * @param method the HTTP method
     * @param path the path template
     * @param idempotency what repeating a request does
     */
    private record OwnEndpoint(String id, String method, String path, Idempotency idempotency) implements Endpoint {
        static OwnEndpoint of(Method declared, MethodMetadata metadata) {
            String method = metadata.template().method();
            return new OwnEndpoint(
                    declared.getDeclaringClass().getSimpleName() + "." + declared.getName(),
                    method,
                    metadata.template().path(),
                    idempotency(HttpMethod.valueOf(method)));
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
}
