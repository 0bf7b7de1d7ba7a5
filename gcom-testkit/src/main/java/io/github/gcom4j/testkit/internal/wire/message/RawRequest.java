package io.github.gcom4j.testkit.internal.wire.message;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as it came over the wire. */
public final class RawRequest {
    private final RequestHead head;
    private final byte[] body;
    private final InetAddress client;

    public RawRequest(RequestHead head, byte[] body, InetAddress client) {
        this.head = head;
        this.body = body;
        this.client = client;
    }

    /** Returns path and query as they were sent. */
    public String target() {
        return head.target();
    }

    public String method() {
        return head.method();
    }

    public String rawPath() {
        return head.rawPath();
    }

    /** Returns the query, empty where there is none. */
    public String rawQuery() {
        return head.rawQuery();
    }

    /** Returns the headers, whose names are in lower case. */
    public Map<String, List<String>> headers() {
        return head.headers();
    }

    /** Returns the first value of a header. */
    public Optional<String> header(String lowerCaseName) {
        return head.header(lowerCaseName);
    }

    /** Returns the address it came from. */
    public InetAddress client() {
        return client;
    }

    public byte[] body() {
        return body;
    }
}
