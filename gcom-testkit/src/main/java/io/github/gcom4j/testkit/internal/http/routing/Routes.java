package io.github.gcom4j.testkit.internal.http.routing;

import io.github.gcom4j.testkit.internal.wire.Exchanger;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts paths beside the API, and below it. The longest prefix that a path begins with decides, of which that of the API is one;
 * a part in braces is whatever stands there.
 */
public final class Routes implements Exchanger {
    private static final List<String> OF_THE_SERVICE = List.of("/api/", StackHosts.PREFIX);

    private final Exchanger service;
    private final List<Route> routes;

    private record Route(Pattern pattern, int length, BiFunction<RawRequest, String, RawAnswer> handler) {
        static Route of(String prefix, BiFunction<RawRequest, String, RawAnswer> handler) {
            StringBuilder pattern = new StringBuilder();
            for (String part : prefix.split("(?<=})|(?=\\{)", -1)) {
                pattern.append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
            }
            return new Route(Pattern.compile(pattern.toString()), prefix.length(), handler);
        }

        Optional<RawAnswer> answer(RawRequest request) {
            Matcher matcher = pattern.matcher(request.rawPath());
            return matcher.lookingAt() ? Optional.of(handler.apply(request, matcher.group())) : Optional.empty();
        }
    }

    /**
     * Puts handlers beside a service.
     *
     * @param byPrefix answer a request, given what its path begins with
     */
    public Routes(Exchanger service, Map<String, BiFunction<RawRequest, String, RawAnswer>> byPrefix) {
        this.service = service;
        this.routes = byPrefix.entrySet().stream()
                .map(route -> Route.of(route.getKey(), route.getValue()))
                .sorted(Comparator.comparingInt(Route::length).reversed())
                .toList();
    }

    @Override
    public RawAnswer answer(RawRequest request) {
        int ofTheService = OF_THE_SERVICE.stream()
                .filter(request.rawPath()::startsWith)
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
        return routes.stream()
                .filter(route -> route.length() > ofTheService)
                .flatMap(route -> route.answer(request).stream())
                .findFirst()
                .orElseGet(() -> service.answer(request));
    }

    @Override
    public RawAnswer refuse(int status, String reason) {
        return service.refuse(status, reason);
    }
}
