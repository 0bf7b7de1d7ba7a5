package io.github.gcom4j.testkit;

import io.github.gcom4j.testkit.internal.http.Routes;
import io.github.gcom4j.testkit.internal.http.Saving;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Kind;
import io.github.gcom4j.testkit.internal.wire.Delivery;
import io.github.gcom4j.testkit.internal.wire.Exchanger;
import io.github.gcom4j.testkit.internal.wire.Framing;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.RawRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Hands what came over the wire to a handler, and its answer back. */
final class RouteExchange {
    private RouteExchange() {}

    /** Puts handlers and stubs beside a service, if there are any. */
    static Exchanger beside(Exchanger service, Setup setup, CloudState state, Saving saving) {
        if (setup.routes().isEmpty() && setup.stubs().isEmpty()) {
            return service;
        }
        Map<String, BiFunction<RawRequest, String, RawAnswer>> byPrefix = new HashMap<>();
        setup.routes()
                .forEach((prefix, handler) -> byPrefix.put(
                        prefix, (request, ignored) -> saved(saving, request, () -> handler.handle(route(request)))));
        setup.stubs()
                .forEach((prefix, handler) -> byPrefix.put(
                        prefix,
                        (request, below) -> saved(saving, request, () -> {
                            synchronized (state) {
                                return handler.handle(
                                        route(request),
                                        new StubStore(state.table(Kind.OWN).under(below)));
                            }
                        })));
        return new Routes(service, byPrefix);
    }

    private static RawAnswer saved(Saving saving, RawRequest request, Supplier<RouteResponse> handler) {
        try {
            return saving.saved(request, () -> answer(handler));
        } catch (Saving.NotSaved e) {
            return raw(RouteResponse.of(e.status(), "text/plain", e.reason()));
        }
    }

    private static RawAnswer answer(Supplier<RouteResponse> handler) {
        try {
            return raw(handler.get());
        } catch (RuntimeException failure) {
            return raw(RouteResponse.of(500, "text/plain", "The handler of this path failed: " + failure));
        }
    }

    private static RouteRequest route(RawRequest request) {
        return new RouteRequest(
                request.method(),
                request.rawPath(),
                request.rawQuery(),
                request.headers(),
                new String(request.body(), StandardCharsets.UTF_8));
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
