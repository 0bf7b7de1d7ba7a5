package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.fault.FaultRule;
import io.github.gcom4j.testkit.route.RouteHandler;
import io.github.gcom4j.testkit.route.RouteRequest;
import io.github.gcom4j.testkit.route.RouteResponse;
import io.github.gcom4j.testkit.snapshot.ResumableClock;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Shows and changes state, clock, faults and journal of a fake over HTTP. {@code admin.json} describes it. */
public final class AdminApi implements RouteHandler {
    public static final String PREFIX = "/_admin/";

    // The API writes years in four digits; the rest is room for what expires later.
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private interface AdminOperation extends BiFunction<FakeGrafanaCloud, RouteRequest, RouteResponse> {}

    private final CompletableFuture<FakeGrafanaCloud> cloud = new CompletableFuture<>();
    private final Consumer<Duration> advance;
    private final AdminAccess access;
    private final Map<String, Map<String, AdminOperation>> endpoints;

    /**
     * Prepares the API. It answers once it has a fake.
     *
     * @param advance puts the clock of the fake forward
     * @param access who may call it
     */
    public AdminApi(Consumer<Duration> advance, AdminAccess access) {
        this.advance = advance;
        this.access = access;
        this.endpoints = Map.ofEntries(
                Map.entry("health", Map.of("GET", AdminApi::health)),
                Map.entry("settings", Map.of("GET", SettingsApi::show, "POST", SettingsApi::change)),
                Map.entry("overview", Map.of("GET", (fake, request) -> AdminJson.text(LiveView.of(fake)))),
                Map.entry(
                        "state",
                        Map.of("GET", (fake, request) -> AdminJson.text(fake.snapshot()), "PUT", AdminApi::restore)),
                Map.entry("reset", Map.of("POST", AdminApi::reset)),
                Map.entry("clock", Map.of("GET", (fake, request) -> time(fake), "POST", this::moveClock)),
                Map.entry("fixtures", Map.of("POST", FixtureApi::put)),
                Map.entry("stacks/{stack}", Map.of("POST", StateApi::stack)),
                Map.entry("rate-limits/exhaust", Map.of("POST", StateApi::exhaust)),
                Map.entry(
                        "faults",
                        Map.of("GET", AdminApi::faults, "POST", AdminApi::addFault, "DELETE", AdminApi::clearFaults)),
                Map.entry("faults/{id}", Map.of("DELETE", AdminApi::removeFault)),
                Map.entry("stubs", Map.of("GET", StubApi::list, "POST", StubApi::add, "DELETE", StubApi::clear)),
                Map.entry("stubs/{id}", Map.of("DELETE", StubApi::remove)),
                Map.entry("connections", Map.of("POST", AdminApi::disturb)),
                Map.entry("journal", Map.of("GET", JournalApi::list, "DELETE", AdminApi::clearJournal)),
                Map.entry("journal/{number}", Map.of("GET", JournalApi::one)),
                Map.entry("journal.har", Map.of("GET", (fake, request) -> AdminJson.text(fake.har()))),
                Map.entry("verify", Map.of("POST", JournalApi::verify)),
                Map.entry(
                        "violations",
                        Map.of("GET", (fake, request) -> AdminJson.answer(Map.of("violations", fake.violations())))),
                Map.entry(
                        "required-scopes",
                        Map.of("GET", (fake, request) -> AdminJson.answer(Map.of("scopes", fake.requiredScopes())))));
    }

    public void use(FakeGrafanaCloud started) {
        cloud.complete(started);
    }

    /** Returns the last part of the path of a request. */
    static String last(RouteRequest request) {
        return request.path().substring(request.path().lastIndexOf('/') + 1);
    }

    /**
     * Decodes a part of a URL.
     *
     * @throws IllegalArgumentException if it encodes nothing
     */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the URL holds a percent sign that encodes nothing: " + text, e);
        }
    }

    @Override
    public RouteResponse handle(RouteRequest request) {
        String path = request.path().substring(PREFIX.length());
        Optional<RouteResponse> refusal = path.equals("health") ? Optional.empty() : access.refusal(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Map<String, AdminOperation> methods = methods(path);
        if (methods.isEmpty()) {
            return AdminJson.error(
                    404, "NotFound", "the endpoints are " + String.join(", ", new TreeMap<>(endpoints).keySet()));
        }
        AdminOperation endpoint = methods.get(request.method().equals("HEAD") ? "GET" : request.method());
        if (endpoint == null) {
            String allowed = String.join(", ", new TreeMap<>(methods).keySet());
            return AdminJson.error(405, "MethodNotAllowed", "the methods are " + allowed)
                    .withHeader("Allow", allowed);
        }
        try {
            return endpoint.apply(cloud.join(), request);
        } catch (IllegalArgumentException e) {
            return AdminJson.error(400, "InvalidArgument", String.valueOf(e.getMessage()));
        }
    }

    /** Finds the methods of a path, whose last part may be a variable. */
    private Map<String, AdminOperation> methods(String path) {
        String parent = path.substring(0, path.lastIndexOf('/') + 1);
        return endpoints.entrySet().stream()
                .filter(endpoint -> endpoint.getKey().equals(path)
                        || (!parent.isEmpty() && endpoint.getKey().startsWith(parent + "{")))
                .max(Comparator.comparing(endpoint -> endpoint.getKey().equals(path)))
                .map(Map.Entry::getValue)
                .orElse(Map.of());
    }

    /** A fake that cannot save its state is alive, but not ready. */
    private static RouteResponse health(FakeGrafanaCloud fake, RouteRequest request) {
        Optional<String> problem = fake.stateProblem();
        RouteResponse health = AdminJson.answer(Map.of("alive", true, "ready", problem.isEmpty()));
        return new RouteResponse(problem.isEmpty() ? 200 : 503, health.headers(), health.body());
    }

    private static RouteResponse restore(FakeGrafanaCloud fake, RouteRequest request) {
        fake.restore(request.body());
        return AdminJson.done();
    }

    private static RouteResponse reset(FakeGrafanaCloud fake, RouteRequest request) {
        fake.reset();
        return AdminJson.done();
    }

    private RouteResponse moveClock(FakeGrafanaCloud fake, RouteRequest request) {
        JsonFields fields = JsonFields.of(request.body());
        Optional<Duration> step = fields.optionalDuration("advance");
        Optional<Instant> set = fields.optionalInstant("set");
        fields.requireAllRead();
        if (step.isPresent() == set.isPresent()) {
            throw new IllegalArgumentException("one of advance and set must be there");
        }
        Instant now = fake.clock().instant();
        Instant then = set.orElseGet(() -> now.plus(step.orElseThrow()));
        if (then.isAfter(LATEST)) {
            throw new IllegalArgumentException("the time must not be after " + LATEST);
        }
        step.ifPresent(advance);
        set.ifPresent(time -> set(fake, now, time));
        return time(fake);
    }

    private static void set(FakeGrafanaCloud fake, Instant now, Instant time) {
        if (fake.clock() instanceof MovableClock && time.isBefore(now)) {
            throw new IllegalArgumentException("set must not be before " + now + ": a clock that runs is not put back");
        }
        if (fake.clock() instanceof ResumableClock clock) {
            clock.resumeAt(time);
        }
    }

    private static RouteResponse faults(FakeGrafanaCloud fake, RouteRequest request) {
        return AdminJson.answer(Map.of(
                "rules", fake.faults().rules().stream().map(AdminJson::rule).toList()));
    }

    private static RouteResponse addFault(FakeGrafanaCloud fake, RouteRequest request) {
        FaultRule rule = FaultReader.add(request.body(), fake.faults(), fake.stubs());
        return AdminJson.answer(AdminJson.rule(rule));
    }

    private static RouteResponse clearFaults(FakeGrafanaCloud fake, RouteRequest request) {
        fake.faults().clear();
        return AdminJson.done();
    }

    private static RouteResponse removeFault(FakeGrafanaCloud fake, RouteRequest request) {
        String id = last(request);
        boolean removed = id.matches("[0-9]{1,9}") && fake.faults().remove(Integer.parseInt(id));
        return removed ? AdminJson.done() : AdminJson.error(404, "NotFound", "there is no fault " + id);
    }

    private static RouteResponse disturb(FakeGrafanaCloud fake, RouteRequest request) {
        ConnectionsReader.disturb(request.body(), fake);
        return AdminJson.done();
    }

    private static RouteResponse clearJournal(FakeGrafanaCloud fake, RouteRequest request) {
        fake.clearJournal();
        return AdminJson.done();
    }

    private static RouteResponse time(FakeGrafanaCloud fake) {
        return AdminJson.answer(Map.of("now", fake.clock().instant().toString()));
    }
}
