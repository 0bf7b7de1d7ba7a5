package io.github.gcom4j.testkit.journal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** A request or an answer as it was sent, without secrets. */
public final class Message {
    private final Map<String, List<String>> headers;
    private final int size;
    private final Supplier<String> body;

    /**
     * Describes a message.
     *
     * @param headers headers by name
     * @param size number of bytes of the body
     * @param body returns the body, or its beginning, when it is asked for
     */
    public Message(Map<String, List<String>> headers, int size, Supplier<String> body) {
        this.headers = headers;
        this.size = size;
        this.body = Objects.requireNonNull(body, "body");
    }

    /**
     * Returns the headers.
     *
     * @return headers by name; credentials are left out
     */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /**
     * Returns how long the body is.
     *
     * @return its number of bytes
     */
    public int size() {
        return size;
    }

    /**
     * Returns the body.
     *
     * @return its first 4096 bytes as text, without what the spec calls secret, empty where there is none
     */
    public String body() {
        return body.get();
    }
}
