package io.github.gcom4j.testkit.internal.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** An answer as it goes over the wire. */
public final class RawAnswer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Wire wire;
    private final Duration pause;

    RawAnswer(int status, Map<String, String> headers, byte[] body, Wire wire, Duration pause) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.wire = wire;
        this.pause = pause;
    }

    /** Makes an answer in JSON, or one without a body when that is empty. */
    static RawAnswer json(int status, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new HashMap<>(headers);
        if (body.length > 0) {
            all.put("Content-Type", "application/json");
        }
        return new RawAnswer(status, all, body, Wire.WHOLE, Duration.ZERO);
    }

    /** Makes an HTML page, which is what the gateways in front of the service answer. */
    static RawAnswer html(int status, String title) {
        String page = "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>";
        return new RawAnswer(
                status,
                Map.of("Content-Type", "text/html; charset=utf-8"),
                page.getBytes(StandardCharsets.UTF_8),
                Wire.WHOLE,
                Duration.ZERO);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    Wire wire() {
        return wire;
    }

    /** Returns the real time to wait before the answer, or between its bytes when it is slow. */
    Duration pause() {
        return pause;
    }
}
