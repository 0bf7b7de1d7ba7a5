package io.github.gcom4j.client.transport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One HTTP response. Its text form shows the status alone, as headers and body may hold secrets. */
public final class TransportResponse {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /**
     * Creates a response.
     *
     * @param status the HTTP status
     * @param headers the headers, whose names are compared without regard to case
     * @param body the body, empty for none; not copied, so it must not change afterwards
     */
    public TransportResponse(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body;
    }

    /**
     * Returns the HTTP status.
     *
     * @return the status
     */
    public int status() {
        return status;
    }

    /**
     * Returns the first value of a header.
     *
     * @param name the name, in any case
     * @return the value, empty where the header is missing
     */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /**
     * Returns the body.
     *
     * @return the bytes, empty for none; not copied, so they must not be changed
     */
    public byte[] body() {
        return body;
    }

    @Override
    public String toString() {
        return "HTTP status " + status;
    }
}
