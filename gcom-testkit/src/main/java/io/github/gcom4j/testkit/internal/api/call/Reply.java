package io.github.gcom4j.testkit.internal.api.call;

import io.github.gcom4j.spec.SpecMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an operation answers: a status and a value that becomes the JSON body. */
public record Reply(int status, Optional<Object> body, Map<String, String> headers) {
    private static final String CONTENT_TYPE = "Content-Type";

    /** Marks what was answered without state. */
    private static final Map<String, String> NOT_SIMULATED = Map.of("X-Gcom-Fake", "not-simulated");

    /** Succeeds with a body. */
    public static Reply ok(Object body) {
        return new Reply(200, Optional.of(body), Map.of());
    }

    /** Succeeds with a text that is no JSON. */
    public static Reply text(String mediaType, String text) {
        return new Reply(200, Optional.of(text), Map.of(CONTENT_TYPE, mediaType));
    }

    /** Tells what the body is written in. */
    public String mediaType() {
        return headers.getOrDefault(CONTENT_TYPE, SpecMessage.JSON);
    }

    /** Succeeds without a body, but not with the status that says so. */
    public static Reply done() {
        return new Reply(200, Optional.empty(), Map.of());
    }

    /** Succeeds without a body. */
    public static Reply noContent() {
        return new Reply(204, Optional.empty(), Map.of());
    }

    /** Returns the same as an answer of an operation that the fake does not simulate. */
    public Reply notSimulated() {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(NOT_SIMULATED);
        return new Reply(status, body, all);
    }
}
