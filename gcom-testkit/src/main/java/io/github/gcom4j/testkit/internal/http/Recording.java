package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.RawRequest;
import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.journal.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The journal entry of a request being answered. */
final class Recording {
    private final RawRequest request;
    private final Instant at;
    private final String requestId;
    private final long start = System.nanoTime();
    private final List<Violation> violations = new ArrayList<>();
    private Optional<Operation> operation = Optional.empty();
    private boolean simulated = true;
    private String fault = "";

    Recording(RawRequest request, Instant at, String requestId) {
        this.request = request;
        this.at = at;
        this.requestId = requestId;
    }

    /** Returns the entry of what was no request. */
    static Journal.Entry unreadable(Instant at, String requestId, RawAnswer answer) {
        Exchange exchange = new Exchange(
                at, Optional.empty(), true, "", "", requestId, answer.status(), "", Duration.ZERO, List.of());
        return new Journal.Entry(exchange, Excerpt.NOTHING, Excerpt.of(answer), "");
    }

    void matched(Router.Match match, boolean isSimulated) {
        operation = match.known();
        simulated = isSimulated;
    }

    void violated(List<Violation> found) {
        violations.addAll(found);
    }

    void suffered(FaultPlan plan) {
        fault = plan.name();
    }

    String operation() {
        return operation.map(Operation::id).orElse("");
    }

    String requestId() {
        return requestId;
    }

    Journal.Entry finish(RawAnswer answer) {
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        Exchange exchange = new Exchange(
                at,
                operation,
                simulated,
                request.method(),
                request.target(),
                requestId,
                answer.status(),
                fault,
                duration,
                violations);
        return new Journal.Entry(
                exchange,
                Excerpt.of(request),
                Excerpt.of(answer),
                answer.headers().getOrDefault("Location", ""));
    }
}
