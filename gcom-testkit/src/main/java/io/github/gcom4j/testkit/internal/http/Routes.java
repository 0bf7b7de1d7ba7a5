package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.testkit.internal.wire.Exchanger;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.RawRequest;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;

/** Puts paths beside the API. The API's own come first, and then the longest prefix that a path begins with. */
public final class Routes implements Exchanger {
    private static final String API = "/api/";

    private final Exchanger service;
    private final Map<String, Function<RawRequest, RawAnswer>> byPrefix;

    public Routes(Exchanger service, Map<String, Function<RawRequest, RawAnswer>> byPrefix) {
        this.service = service;
        this.byPrefix = Map.copyOf(byPrefix);
    }

    @Override
    public RawAnswer answer(RawRequest request) {
        String path = request.rawPath();
        if (path.startsWith(API) || path.startsWith(StackHosts.PREFIX)) {
            return service.answer(request);
        }
        return byPrefix.entrySet().stream()
                .filter(route -> path.startsWith(route.getKey()))
                .max(Comparator.comparingInt(route -> route.getKey().length()))
                .map(route -> route.getValue().apply(request))
                .orElseGet(() -> service.answer(request));
    }

    @Override
    public RawAnswer refuse(int status, String reason) {
        return service.refuse(status, reason);
    }
}
