package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.internal.http.journal.Excerpt;
import io.github.gcom4j.testkit.internal.http.journal.Journal;
import io.github.gcom4j.testkit.internal.http.routing.Router;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import io.github.gcom4j.testkit.internal.wire.message.RequestHead;
import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.journal.Message;
import io.github.gcom4j.testkit.journal.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The journal entry of a request being answered. */
final class Recording {
    private static final List<String> CREDENTIALS = List.of("authorization", "proxy-authorization", "cookie");

    private final RawRequest request;
    private final Instant at;
    private final String requestId;
    private final long start = System.nanoTime();
    private final List<Violation> violations = new ArrayList<>();
    private Optional<Operation> operation = Optional.empty();
    private boolean simulated = true;
    private String fault = "";
    private String stub = "";

    Recording(RawRequest request, Instant at) {
        this.request = request;
        this.at = at;
        this.requestId = request.header("x-request-id")
                .filter(id -> !id.isBlank())
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** Returns the entry of what was no request. */
    static Journal.Entry unreadable(RequestHead head, long number, Instant at, String requestId, RawAnswer answer) {
        Excerpt answered = Excerpt.of(answer);
        Exchange exchange = new Exchange(
                number,
                at,
                Optional.empty(),
                true,
                "",
                head.method(),
                head.target(),
                requestId,
                answer.status(),
                "",
                Duration.ZERO,
                List.of(),
                message(head.headers(), Excerpt.NOTHING),
                message(lists(answer), answered));
        return new Journal.Entry(exchange, Excerpt.NOTHING, answered, "");
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

    void stubbedBy(String path) {
        stub = path;
    }

    String operation() {
        return operation.map(Operation::id).orElse("");
    }

    String requestId() {
        return requestId;
    }

    Journal.Entry finish(long number, RawAnswer answer) {
        Excerpt sent = Excerpt.of(request);
        Excerpt answered = Excerpt.of(answer);
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        Exchange exchange = new Exchange(
                number,
                at,
                operation,
                simulated,
                stub,
                request.method(),
                request.target(),
                requestId,
                answer.status(),
                fault,
                duration,
                violations,
                message(request.headers(), sent),
                message(lists(answer), answered));
        return new Journal.Entry(exchange, sent, answered, answer.headers().getOrDefault("Location", ""));
    }

    private static Message message(Map<String, List<String>> headers, Excerpt body) {
        Map<String, List<String>> shown = new TreeMap<>(headers);
        CREDENTIALS.forEach(name -> shown.replace(name, List.of("***")));
        return new Message(shown, body.size(), body::masked);
    }

    private static Map<String, List<String>> lists(RawAnswer answer) {
        Map<String, List<String>> lists = new TreeMap<>();
        answer.headers().forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }
}
