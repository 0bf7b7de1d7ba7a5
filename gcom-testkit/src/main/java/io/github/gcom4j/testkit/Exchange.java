package io.github.gcom4j.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One request the fake has answered.
 *
 * @param at when it came, by the fake's clock
 * @param operation id of the operation, empty where the request matched none
 * @param method HTTP method
 * @param target path and query as they were sent
 * @param requestId id of the request
 * @param status status of the answer
 * @param duration time the fake took
 * @param violations what the spec has against the request or the answer
 */
public record Exchange(
        Instant at,
        String operation,
        String method,
        String target,
        String requestId,
        int status,
        Duration duration,
        List<Violation> violations) {
    /** Copies the violations. */
    public Exchange {
        violations = List.copyOf(violations);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(at)
                .append(' ')
                .append(status)
                .append(' ')
                .append(method)
                .append(' ')
                .append(target)
                .append(operation.isEmpty() ? "" : " (" + operation + ")")
                .append(' ')
                .append(duration.toNanos() / 1000)
                .append(" µs");
        violations.forEach(violation -> text.append("\n    ").append(violation));
        return text.toString();
    }
}
