package io.github.gcom4j.testkit.journal;

import io.github.gcom4j.model.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request the fake has answered.
 *
 * @param number number of the exchange, counted from 1 as the fake answers
 * @param at when it came, by the fake's clock
 * @param operation the operation, empty where the request matched none
 * @param simulated whether the fake simulates the operation rather than answers it from the example of the spec
 * @param stub beginning of the path of the {@link io.github.gcom4j.testkit.route.Stub} that answered, empty where none did
 * @param method HTTP method
 * @param target path and query as they were sent
 * @param requestId id of the request
 * @param status status of the answer
 * @param fault the fault it suffered, empty where there was none
 * @param duration time the fake took
 * @param violations what the spec has against the request or the answer
 * @param request what was sent to the fake
 * @param answer what the fake answered
 */
public record Exchange(
        long number,
        Instant at,
        Optional<Operation> operation,
        boolean simulated,
        String stub,
        String method,
        String target,
        String requestId,
        int status,
        String fault,
        Duration duration,
        List<Violation> violations,
        Message request,
        Message answer) {
    private static final Pattern ERROR = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)");

    public Exchange {
        violations = List.copyOf(violations);
    }

    /**
     * Returns why the request failed.
     *
     * @return the message of the error that was answered, empty where there is none
     */
    public String error() {
        Matcher message = ERROR.matcher(status < 400 ? "" : answer.body());
        return message.find() ? message.group(1).replace("\\\"", "\"") : "";
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
                .append(operation.map(known -> " (" + known.id() + ")").orElse(""))
                .append(simulated ? "" : " [not simulated]")
                .append(stub.isEmpty() ? "" : " [stub " + stub + "]")
                .append(fault.isEmpty() ? "" : " [" + fault + "]")
                .append(error().isEmpty() ? "" : " \"" + error() + "\"")
                .append(String.format(Locale.ROOT, " %.1f ms", duration.toNanos() / 1e6));
        violations.forEach(violation -> text.append("\n    ").append(violation));
        return text.toString();
    }
}
