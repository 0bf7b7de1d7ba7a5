package io.github.gcom4j.testkit.internal.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as it came over the wire. */
public final class RawRequest {
    private final String method;
    private final String rawPath;
    private final String rawQuery;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    RawRequest(String method, String rawPath, String rawQuery, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.rawPath = rawPath;
        this.rawQuery = rawQuery;
        this.headers = headers;
        this.body = body;
    }

    /** Returns path and query as they were sent. */
    public String target() {
        return rawPath + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
    }

    String method() {
        return method;
    }

    String rawPath() {
        return rawPath;
    }

    String rawQuery() {
        return rawQuery;
    }

    /** Returns the headers, whose names are in lower case. */
    Map<String, List<String>> headers() {
        return headers;
    }

    /** Returns the first value of a header. */
    Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName))
                .filter(values -> !values.isEmpty())
                .map(values -> values.get(0));
    }

    public byte[] body() {
        return body;
    }
}
