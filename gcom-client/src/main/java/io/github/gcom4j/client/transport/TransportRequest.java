package io.github.gcom4j.client.transport;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One HTTP request. Its text form shows no header and no body, as both may hold secrets. */
public final class TransportRequest {
    private final String method;
    private final URI uri;
    private final SortedMap<String, String> headers;
    private final byte[] body;
    private final Duration timeout;
    private final long maxResponseBytes;

    /**
     * Creates a request.
     *
     * @param method the HTTP method
     * @param uri where to send it
     * @param headers the headers, whose names are compared without regard to case
     * @param body the body, empty for none
     * @param timeout the longest wait for the whole response
     */
    public TransportRequest(String method, URI uri, Map<String, String> headers, byte[] body, Duration timeout) {
        this(method, uri, copyOf(headers), body.clone(), timeout, Long.MAX_VALUE);
    }

    /** Takes the headers and the body over without copying them. */
    private TransportRequest(
            String method,
            URI uri,
            SortedMap<String, String> headers,
            byte[] body,
            Duration timeout,
            long maxResponseBytes) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
        this.timeout = timeout;
        this.maxResponseBytes = maxResponseBytes;
    }

    private static SortedMap<String, String> copyOf(Map<String, String> headers) {
        SortedMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }

    /**
     * Returns a request with one more header.
     *
     * @param name the name
     * @param value the value, which replaces an earlier one
     * @return the new request
     */
    public TransportRequest withHeader(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new TransportRequest(method, uri, more, body, timeout, maxResponseBytes);
    }

    /**
     * Returns a request with another time-out.
     *
     * @param newTimeout the longest wait for the whole response
     * @return the new request
     */
    public TransportRequest withTimeout(Duration newTimeout) {
        return new TransportRequest(method, uri, headers, body, newTimeout, maxResponseBytes);
    }

    /**
     * Returns a request with another limit of the response.
     *
     * @param bytes the size of the longest body to read, from 1
     * @return the new request
     */
    public TransportRequest withMaxResponseBytes(long bytes) {
        return new TransportRequest(method, uri, headers, body, timeout, bytes);
    }

    /**
     * Returns the HTTP method.
     *
     * @return the method in capitals
     */
    public String method() {
        return method;
    }

    /**
     * Returns where to send the request.
     *
     * @return an absolute URI
     */
    public URI uri() {
        return uri;
    }

    /**
     * Returns the headers.
     *
     * @return the values by name, which is compared without regard to case
     */
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /**
     * Returns the body.
     *
     * @return a copy of the bytes, empty for none
     */
    public byte[] body() {
        return body.clone();
    }

    /**
     * Returns the longest wait for the whole response.
     *
     * @return a positive duration
     */
    public Duration timeout() {
        return timeout;
    }

    /**
     * Returns the size of the longest body to read. A transport may stop there with a {@link ResponseTooLongException};
     * the client fails the call as well if it continues.
     *
     * @return the number of bytes, from 1
     */
    public long maxResponseBytes() {
        return maxResponseBytes;
    }

    @Override
    public String toString() {
        return method + " " + uri;
    }
}
