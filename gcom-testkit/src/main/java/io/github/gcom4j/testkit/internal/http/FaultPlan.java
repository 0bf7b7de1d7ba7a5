package io.github.gcom4j.testkit.internal.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What goes wrong with one request.
 *
 * @param name what the journal calls it
 * @param applied whether the request is done first, so that only its own answer suffers
 * @param status status of an answer that is made up
 * @param body body of an answer that is made up
 * @param headers headers that replace those of the answer
 * @param pause real time before the answer, or between its bytes when it is slow
 */
public record FaultPlan(
        String name,
        boolean applied,
        int status,
        Optional<String> body,
        Map<String, String> headers,
        Duration pause,
        Wire wire) {

    /** Returns the answer that is made up. */
    RawAnswer madeUp() {
        byte[] bytes = body.orElse("").getBytes(StandardCharsets.UTF_8);
        return new RawAnswer(status, headers, bytes, wire, pause);
    }

    /** Returns what becomes of an answer. */
    RawAnswer spoil(RawAnswer answer) {
        Map<String, String> all = new HashMap<>(answer.headers());
        all.putAll(headers);
        return new RawAnswer(answer.status(), all, answer.body(), wire, pause);
    }
}
