package io.github.gcom4j.testkit.internal.route;

import io.github.gcom4j.testkit.internal.http.Saving;
import io.github.gcom4j.testkit.internal.http.routing.Routes;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.table.Kind;
import io.github.gcom4j.testkit.internal.state.table.Table;
import io.github.gcom4j.testkit.internal.wire.Delivery;
import io.github.gcom4j.testkit.internal.wire.Exchanger;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.Framing;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import io.github.gcom4j.testkit.route.RouteHandler;
import io.github.gcom4j.testkit.route.RouteRequest;
import io.github.gcom4j.testkit.route.RouteResponse;
import io.github.gcom4j.testkit.route.StubHandler;
import io.github.gcom4j.testkit.route.StubStore;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Hands what came over the wire to a handler, and its answer back. */
public final class RouteExchange {
    private RouteExchange() {}

    /** Puts handlers and stubs beside a service, if there are any. */
    public static Exchanger beside(
            Exchanger service,
            Map<String, RouteHandler> routes,
            Map<String, StubHandler> stubs,
            CloudState state,
            Saving saving) {
        if (routes.isEmpty() && stubs.isEmpty()) {
            return service;
        }
        Map<String, BiFunction<RawRequest, String, RawAnswer>> byPrefix = new HashMap<>();
        routes.forEach((prefix, handler) -> byPrefix.put(
                prefix, (request, ignored) -> saved(saving, request, () -> handler.handle(route(request)))));
        stubs.forEach((prefix, handler) -> byPrefix.put(
                prefix,
                (request, below) -> saved(saving, request, () -> {
                    synchronized (state) {
                        return handler.handle(
                                route(request),
                                new TableStore(state.table(Kind.OWN).under(below)));
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

    private record TableStore(Table<String> table) implements StubStore {
        @Override
        public Optional<String> get(String key) {
            return table.find(key);
        }

        @Override
        public void put(String key, String value) {
            table.put(key, value);
        }

        @Override
        public boolean remove(String key) {
            return table.remove(key);
        }

        @Override
        public List<String> values() {
            return table.values();
        }
    }
}
