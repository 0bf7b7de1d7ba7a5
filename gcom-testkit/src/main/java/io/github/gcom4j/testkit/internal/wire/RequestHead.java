package io.github.gcom4j.testkit.internal.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The first line and the headers of a request; the names of headers are in lower case. */
record RequestHead(
        String method, String rawPath, String rawQuery, boolean persistent, Map<String, List<String>> headers) {

    /** Returns the first value of a header. */
    Optional<String> header(String lowerCaseName) {
        List<String> values = headers.get(lowerCaseName);
        return values == null ? Optional.empty() : Optional.of(values.get(0));
    }

    /** Tells whether the connection stays open after the answer. */
    boolean keepsAlive() {
        String wish = header("connection").orElse("").toLowerCase(Locale.ROOT);
        return persistent ? !wish.contains("close") : wish.contains("keep-alive");
    }
}
