package io.github.gcom4j.testkit;

import io.github.gcom4j.testkit.internal.http.Routes;
import io.github.gcom4j.testkit.internal.http.Saving;
import io.github.gcom4j.testkit.internal.wire.Delivery;
import io.github.gcom4j.testkit.internal.wire.Exchanger;
import io.github.gcom4j.testkit.internal.wire.Framing;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.RawRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Hands what came over the wire to a handler, and its answer back. */
final class RouteExchange {
    private RouteExchange() {}

    /** Puts handlers beside a service, if there are any. */
    static Exchanger beside(Exchanger service, Map<String, RouteHandler> handlers, Saving saving) {
        if (handlers.isEmpty()) {
            return service;
        }
        Map<String, Function<RawRequest, RawAnswer>> byPrefix = new HashMap<>();
        handlers.forEach((prefix, handler) -> byPrefix.put(prefix, request -> saved(saving, handler, request)));
        return new Routes(service, byPrefix);
    }

    private static RawAnswer saved(Saving saving, RouteHandler handler, RawRequest request) {
        try {
            return saving.saved(request, () -> answer(handler, request));
        } catch (Saving.NotSaved e) {
            return raw(RouteResponse.of(e.status(), "text/plain", e.reason()));
        }
    }

    private static RawAnswer answer(RouteHandler handler, RawRequest request) {
        try {
            return raw(handler.handle(new RouteRequest(
                    request.method(),
                    request.rawPath(),
                    request.rawQuery(),
                    request.headers(),
                    new String(request.body(), StandardCharsets.UTF_8))));
        } catch (RuntimeException failure) {
            return raw(RouteResponse.of(500, "text/plain", "The handler of this path failed: " + failure));
        }
    }

    private static RawAnswer raw(RouteResponse response) {
        Framing.requireFinal(response.status());
        response.headers().forEach(Framing::requireHeader);
        return new RawAnswer(
                response.status(),
                response.headers(),
                response.body().getBytes(StandardCharsets.UTF_8),
                Delivery.WHOLE);
    }
}
