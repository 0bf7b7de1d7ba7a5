package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FaultRule;
import io.github.gcom4j.testkit.RouteHandler;
import io.github.gcom4j.testkit.RouteRequest;
import io.github.gcom4j.testkit.RouteResponse;
import io.github.gcom4j.testkit.journal.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Shows and changes state, clock, faults and journal of a fake over HTTP. {@code admin.json} describes it. */
final class AdminApi implements RouteHandler {
    static final String PREFIX = "/_admin/";

    // The API writes years in four digits; the rest is room for what expires later.
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private final CompletableFuture<FakeGrafanaCloud> cloud = new CompletableFuture<>();
    private final Function<Duration, Instant> advance;
    private final Map<String, Map<String, BiFunction<FakeGrafanaCloud, RouteRequest, RouteResponse>>> endpoints;

    /**
     * Prepares the API. It answers once it has a fake.
     *
     * @param advance puts the clock of the fake forward
     */
    AdminApi(Function<Duration, Instant> advance) {
        this.advance = advance;
        this.endpoints = Map.of(
                "settings", Map.of("GET", AdminApi::settings),
                "overview", Map.of("GET", (fake, request) -> json(LiveView.of(fake))),
                "state", Map.of("GET", (fake, request) -> json(fake.snapshot()), "PUT", AdminApi::restore),
                "reset", Map.of("POST", AdminApi::reset),
                "clock", Map.of("GET", (fake, request) -> time(fake.clock().instant()), "POST", this::advance),
                "faults", Map.of("GET", AdminApi::faults, "POST", AdminApi::addFault, "DELETE", AdminApi::clearFaults),
                "connections", Map.of("POST", AdminApi::disturb),
                "journal", Map.of("GET", AdminApi::journal, "DELETE", AdminApi::clearJournal),
                "journal.har", Map.of("GET", (fake, request) -> json(fake.har())),
                "violations", Map.of("GET", AdminApi::violations));
    }

    void use(FakeGrafanaCloud started) {
        cloud.complete(started);
    }

    @Override
    public RouteResponse handle(RouteRequest request) {
        Optional<String> refusal = AdminAccess.refusal(request);
        if (refusal.isPresent()) {
            return error(403, "Forbidden", refusal.get());
        }
        if (AdminAccess.sendsOtherThanJson(request)) {
            return error(415, "UnsupportedMediaType", "a body needs Content-Type: application/json");
        }
        var methods = endpoints.get(request.path().substring(PREFIX.length()));
        if (methods == null) {
            return error(404, "NotFound", "the endpoints are " + String.join(", ", new TreeMap<>(endpoints).keySet()));
        }
        var endpoint = methods.get(request.method());
        if (endpoint == null) {
            String allowed = String.join(", ", new TreeMap<>(methods).keySet());
            return error(405, "MethodNotAllowed", "the methods are " + allowed).withHeader("Allow", allowed);
        }
        try {
            return endpoint.apply(cloud.join(), request);
        } catch (IllegalArgumentException e) {
            return error(400, "InvalidArgument", String.valueOf(e.getMessage()));
        }
    }

    private static RouteResponse settings(FakeGrafanaCloud fake, RouteRequest request) {
        return json(AdminJson.write(Map.of(
                "apiUrl", fake.apiUrl(),
                "token", fake.token(),
                "organization", fake.organization().slug(),
                "operations", ids(operation -> true),
                "notSimulated", ids(operation -> !fake.simulates(operation)))));
    }

    private static List<String> ids(Predicate<Operation> condition) {
        return Arrays.stream(Operation.values())
                .filter(condition)
                .map(Operation::id)
                .sorted()
                .toList();
    }

    private static RouteResponse restore(FakeGrafanaCloud fake, RouteRequest request) {
        fake.restore(request.body());
        return done();
    }

    private static RouteResponse reset(FakeGrafanaCloud fake, RouteRequest request) {
        fake.reset();
        return done();
    }

    private RouteResponse advance(FakeGrafanaCloud fake, RouteRequest request) {
        JsonFields fields = JsonFields.of(request.body());
        Duration step = fields.duration("advance");
        fields.requireAllRead();
        if (fake.clock().instant().plus(step).isAfter(LATEST)) {
            throw new IllegalArgumentException("advance must not lead beyond " + LATEST);
        }
        return time(advance.apply(step));
    }

    private static RouteResponse faults(FakeGrafanaCloud fake, RouteRequest request) {
        List<String> rules =
                fake.faults().rules().stream().map(FaultRule::toString).toList();
        return json(AdminJson.write(Map.of("rules", rules)));
    }

    private static RouteResponse addFault(FakeGrafanaCloud fake, RouteRequest request) {
        FaultRule rule = FaultReader.add(request.body(), fake.faults());
        return json(AdminJson.write(Map.of("rule", rule.toString())));
    }

    private static RouteResponse clearFaults(FakeGrafanaCloud fake, RouteRequest request) {
        fake.faults().clear();
        return done();
    }

    private static RouteResponse disturb(FakeGrafanaCloud fake, RouteRequest request) {
        ConnectionsReader.disturb(request.body(), fake);
        return done();
    }

    private static RouteResponse journal(FakeGrafanaCloud fake, RouteRequest request) {
        return json(AdminJson.exchanges(fake.journal()));
    }

    private static RouteResponse clearJournal(FakeGrafanaCloud fake, RouteRequest request) {
        fake.clearJournal();
        return done();
    }

    private static RouteResponse violations(FakeGrafanaCloud fake, RouteRequest request) {
        List<Violation> violations = fake.violations();
        return json(AdminJson.write(Map.of("violations", violations)));
    }

    private static RouteResponse time(Instant now) {
        return json(AdminJson.write(Map.of("now", now.toString())));
    }

    private static RouteResponse json(String body) {
        return RouteResponse.of(200, "application/json", body).withHeader("Cache-Control", "no-store");
    }

    private static RouteResponse done() {
        return new RouteResponse(204, Map.of(), "");
    }

    private static RouteResponse error(int status, String code, String message) {
        return RouteResponse.of(status, "application/json", AdminJson.error(code, message));
    }
}
