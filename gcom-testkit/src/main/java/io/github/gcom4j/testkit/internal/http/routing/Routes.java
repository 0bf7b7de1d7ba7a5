package io.github.gcom4j.testkit.internal.http.routing;

import io.github.gcom4j.testkit.internal.wire.Exchanger;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import io.github.gcom4j.testkit.internal.wire.message.RequestHead;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts paths beside the API, and below it. The longest prefix of a path decides, of which that of the API is one. */
public final class Routes implements Exchanger {
    private static final List<String> OF_THE_SERVICE = List.of("/api/", StackHosts.PREFIX);

    private final Exchanger service;
    private final Supplier<List<Route>> routes;

    /**
     * A path that is not of the service.
     *
     * @param method what requests it is for, empty for all
     * @param prefix what their paths begin with
     * @param handler answers one, given what its path begins with
     */
    public record Route(String method, PathPrefix prefix, BiFunction<RawRequest, String, RawAnswer> handler) {
        private Optional<RawAnswer> answer(RawRequest request) {
            return method.isEmpty() || method.equals(request.method())
                    ? prefix.beginningOf(request.rawPath()).map(beginning -> handler.apply(request, beginning))
                    : Optional.empty();
        }

        public int length() {
            return prefix.length();
        }
    }

    /**
     * Puts handlers beside a service.
     *
     * @param routes returns those there are, in the order in which they are tried
     */
    public Routes(Exchanger service, Supplier<List<Route>> routes) {
        this.service = service;
        this.routes = routes;
    }

    @Override
    public RawAnswer answer(RawRequest request) {
        List<Route> known = routes.get();
        return known.isEmpty() ? service.answer(request) : answer(request, known);
    }

    @Override
    public RawAnswer refuse(RequestHead head, int status, String reason) {
        return service.refuse(head, status, reason);
    }

    /** Handlers set no limit of their own; a state that is given back may be as large as it was. */
    @Override
    public int mostBodyBytes(String rawPath) {
        return candidates(rawPath, routes.get())
                        .anyMatch(route -> route.prefix().beginningOf(rawPath).isPresent())
                ? Integer.MAX_VALUE
                : service.mostBodyBytes(rawPath);
    }

    private RawAnswer answer(RawRequest request, List<Route> known) {
        return candidates(request.rawPath(), known)
                .flatMap(route -> route.answer(request).stream())
                .findFirst()
                .orElseGet(() -> service.answer(request));
    }

    private static Stream<Route> candidates(String rawPath, List<Route> known) {
        int ofTheService = OF_THE_SERVICE.stream()
                .filter(rawPath::startsWith)
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
        return known.stream().filter(route -> route.length() > ofTheService);
    }
}
