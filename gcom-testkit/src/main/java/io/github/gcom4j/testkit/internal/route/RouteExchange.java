package io.github.gcom4j.testkit.internal.route;

import io.github.gcom4j.testkit.internal.http.RecordedStubs;
import io.github.gcom4j.testkit.internal.http.Saving;
import io.github.gcom4j.testkit.internal.http.routing.PathPrefix;
import io.github.gcom4j.testkit.internal.http.routing.Routes;
import io.github.gcom4j.testkit.internal.http.routing.Routes.Route;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.table.Kind;
import io.github.gcom4j.testkit.internal.state.table.Table;
import io.github.gcom4j.testkit.internal.wire.Delivery;
import io.github.gcom4j.testkit.internal.wire.Exchanger;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import io.github.gcom4j.testkit.route.RouteHandler;
import io.github.gcom4j.testkit.route.RouteRequest;
import io.github.gcom4j.testkit.route.RouteResponse;
import io.github.gcom4j.testkit.route.Stub;
import io.github.gcom4j.testkit.route.StubStore;
import io.github.gcom4j.testkit.route.Stubs;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Hands what came over the wire to a handler, and its answer back. */
public final class RouteExchange {
    private final List<Route> routes;
    private final Stubs stubs;
    private final RecordedStubs journal;
    private final CloudState state;
    private final Saving saving;
    private volatile Known known = new Known(List.of(), List.of());

    /** The stubs there were, and all that was to be tried then. */
    private record Known(List<Stub> stubs, List<Route> all) {}

    /**
     * Prepares answers.
     *
     * @param routes handlers by the beginning of the path
     */
    public RouteExchange(
            Map<String, RouteHandler> routes, Stubs stubs, RecordedStubs journal, CloudState state, Saving saving) {
        this.stubs = stubs;
        this.journal = journal;
        this.state = state;
        this.saving = saving;
        this.routes = routes.entrySet().stream()
                .map(entry -> new Route(
                        "",
                        PathPrefix.of(entry.getKey()),
                        (request, below) ->
                                saved(request, () -> entry.getValue().handle(route(request)))))
                .toList();
    }

    /** Puts them beside a service. */
    public Exchanger beside(Exchanger service) {
        return new Routes(service, this::all);
    }

    /** Sorts anew only where stubs have come or gone. */
    private List<Route> all() {
        List<Stub> now = stubs.all();
        Known latest = known;
        if (latest.all().isEmpty() || latest.stubs() != now) {
            latest = new Known(
                    now,
                    Stream.concat(now.stream().map(this::route), routes.stream())
                            .sorted(Comparator.comparingInt(Route::length).reversed())
                            .toList());
            known = latest;
        }
        return latest.all();
    }

    private Route route(Stub stub) {
        return new Route(
                stub.method(),
                PathPrefix.of(stub.pathPrefix()),
                (request, below) -> journal.recorded(
                        request,
                        stub.pathPrefix(),
                        () -> saved(request, () -> {
                            synchronized (state) {
                                return stub.handler()
                                        .handle(
                                                route(request),
                                                new TableStore(
                                                        state.table(Kind.OWN).under(below)));
                            }
                        })));
    }

    private RawAnswer saved(RawRequest request, Supplier<RouteResponse> handler) {
        try {
            return saving.saved(request, () -> answer(handler));
        } catch (Saving.NotSaved e) {
            return raw(RouteResponse.of(e.status(), "text/plain", e.reason()));
        }
    }

    private static RawAnswer answer(Supplier<RouteResponse> handler) {
        try {
            return raw(handler.get());
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError failure) {
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
        return new RawAnswer(
                response.status(),
                response.headers(),
                response.body().getBytes(StandardCharsets.UTF_8),
                Delivery.WHOLE.after(response.delay()));
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
