package io.github.gcom4j.testkit.requests;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Something that goes wrong with each request of an operation, again and again.
 *
 * @param name what it is
 * @param happen lets it happen from now on
 */
record FailureKind(String name, BiConsumer<FakeGrafanaCloud, Operation> happen) {
    static List<FailureKind> all() {
        return List.of(
                new FailureKind(
                        "no connection", (cloud, operation) -> cloud.faults().refuseConnections()),
                of("request lost", Fault.resetRequest()),
                of("answer lost", Fault.resetAnswer()),
                of("answer cut short", Fault.cutAnswer()),
                of("answer that is no HTTP", Fault.garbage()),
                of("429", Fault.status(429)),
                of("429, `Retry-After: 30`", Fault.status(429).retryAfter(30)),
                dated("429, `Retry-After` a date 30 s ahead", Duration.ofSeconds(30)),
                dated("429, `Retry-After` a date in the past", Duration.ofSeconds(-30)),
                of("429, `Retry-After: 3600`", Fault.status(429).retryAfter(3600)),
                of("408", Fault.status(408)),
                of("500", Fault.status(500)),
                of("502 as HTML", Fault.html(502)),
                of(
                        "503 `Loading`, `Retry-After: 10`",
                        refusal(503, "Loading", "Your instance is loading...").retryAfter(10)),
                of("504 as HTML", Fault.html(504)),
                of("200 as HTML", Fault.html(200)),
                of("409 operation in progress", conflict("operation in progress, please try again later")),
                of("409 slug deleted recently", conflict("the slug was deleted recently, wait for 30s")),
                of("409 taken", conflict("That url is not available")),
                of("409 invalid argument", refusal(409, "InvalidArgument", "Field is required: name")),
                of("404", refusal(404, "NotFound", "Element not found")),
                of("301", Fault.redirect(301, "https://elsewhere.example/api")));
    }

    /** Whether the status tells that the request was accepted. */
    boolean accepts() {
        return name.startsWith("200");
    }

    private static FailureKind of(String name, Fault fault) {
        return by(name, cloud -> fault);
    }

    private static FailureKind dated(String name, Duration ahead) {
        return by(name, cloud -> Fault.status(429)
                .retryAfter(cloud.clock().instant().plus(ahead)));
    }

    private static FailureKind by(String name, Function<FakeGrafanaCloud, Fault> fault) {
        return new FailureKind(name, (cloud, operation) -> cloud.faults()
                .on(operation, fault.apply(cloud))
                .always());
    }

    private static Fault conflict(String message) {
        return refusal(409, "Conflict", message);
    }

    private static Fault refusal(int status, String code, String message) {
        return Fault.status(status).json("{\"code\": \"%s\", \"message\": \"%s\"}".formatted(code, message));
    }
}
