package io.github.gcom4j.testkit.internal.wire.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The first line and the headers of a request; the names of headers are in lower case. */
public record RequestHead(
        String method, String rawPath, String rawQuery, boolean persistent, Map<String, List<String>> headers) {

    /** Returns the first value of a header. */
    public Optional<String> header(String lowerCaseName) {
        List<String> values = headers.get(lowerCaseName);
        return values == null ? Optional.empty() : Optional.of(values.get(0));
    }

    /** Stands in for a head that could not be read, after which the connection ends. */
    public static final RequestHead UNREADABLE = new RequestHead("", "", "", false, Map.of());

    /** Returns path and query as they were sent. */
    public String target() {
        return rawPath + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
    }

    public boolean isHttp11() {
        return persistent;
    }

    /** Tells whether the connection stays open after the answer. */
    public boolean keepsAlive() {
        boolean closes = wishes("close");
        return persistent ? !closes : !closes && wishes("keep-alive");
    }

    private boolean wishes(String option) {
        return headers.getOrDefault("connection", List.of()).stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .anyMatch(each -> each.strip().toLowerCase(Locale.ROOT).equals(option));
    }
}
