package io.github.gcom4j.testkit.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** An answer and how it goes over the wire. */
public final class RawAnswer {
    /** The status of what is sent as it is, without a head. */
    public static final int NO_HTTP = 0;

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Delivery delivery;

    public RawAnswer(int status, Map<String, String> headers, byte[] body, Delivery delivery) {
        this.status = status;
        this.headers = caseless(headers);
        this.body = body;
        this.delivery = delivery;
    }

    /** Makes an answer in JSON, or one without a body when that is empty. */
    public static RawAnswer json(int status, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new HashMap<>(headers);
        if (body.length > 0) {
            all.put("Content-Type", "application/json");
        }
        return new RawAnswer(status, all, body, Delivery.WHOLE);
    }

    /** Makes an HTML page, which is what the gateways in front of the service answer. */
    public static RawAnswer html(int status, String title) {
        String page = "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>";
        return new RawAnswer(
                status,
                Map.of("Content-Type", "text/html; charset=utf-8"),
                page.getBytes(StandardCharsets.UTF_8),
                Delivery.WHOLE);
    }

    /** Says when it was given, by the clock of whoever gives it, unless it says so already. */
    public RawAnswer dated(String date) {
        Map<String, String> all = new HashMap<>(headers);
        if (!headers.containsKey("Date")) {
            all.put("Date", date);
        }
        return new RawAnswer(status, all, body, delivery);
    }

    /** Names of headers are the same in whichever case they are written. */
    private static Map<String, String> caseless(Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        return all;
    }

    /** Tells whether its status is one that has a body, be it an empty one. */
    boolean hasBody() {
        return status != 204 && status != 304;
    }

    /** Tells whether its headers end the connection. */
    boolean closes() {
        return headers.getOrDefault("Connection", "").equalsIgnoreCase("close");
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }

    public Delivery delivery() {
        return delivery;
    }
}
