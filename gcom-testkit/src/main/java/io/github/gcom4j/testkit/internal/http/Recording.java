package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.testkit.Exchange;
import io.github.gcom4j.testkit.Violation;
import io.github.gcom4j.testkit.internal.spec.SpecOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The journal entry of a request being answered. */
final class Recording {
    private final RawRequest request;
    private final Instant at;
    private final String requestId;
    private final long start = System.nanoTime();
    private final List<Violation> violations = new ArrayList<>();
    private String operation = "";

    Recording(RawRequest request, Instant at, String requestId) {
        this.request = request;
        this.at = at;
        this.requestId = requestId;
    }

    void matched(SpecOperation found) {
        operation = found.id();
    }

    void violated(List<Violation> found) {
        violations.addAll(found);
    }

    String operation() {
        return operation;
    }

    String requestId() {
        return requestId;
    }

    Exchange finish(int status) {
        String target = request.rawPath() + (request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery());
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        return new Exchange(at, operation, request.method(), target, requestId, status, duration, violations);
    }
}
