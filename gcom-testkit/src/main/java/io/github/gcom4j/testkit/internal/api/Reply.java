package io.github.gcom4j.testkit.internal.api;

import java.util.Map;
import java.util.Optional;

/** What an operation answers: a status and a value that becomes the JSON body. */
public record Reply(int status, Optional<Object> body, Map<String, String> headers) {

    /** Succeeds with a body. */
    public static Reply ok(Object body) {
        return new Reply(200, Optional.of(body), Map.of());
    }

    /** Succeeds without a body. */
    public static Reply noContent() {
        return new Reply(204, Optional.empty(), Map.of());
    }
}
