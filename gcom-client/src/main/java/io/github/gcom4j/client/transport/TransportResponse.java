package io.github.gcom4j.client.transport;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One HTTP response. Its text form shows the status alone, as headers and body may hold secrets. */
public final class TransportResponse {
    private final int status;
    private final Map<String, List<String>> headers;
    private final List<ByteBuffer> body;

    /**
     * Creates a response.
     *
     * @param status the HTTP status
     * @param headers the headers, whose names are compared without regard to case
     * @param body the body, empty for none; not copied, so it must not change afterwards
     */
    public TransportResponse(int status, Map<String, List<String>> headers, byte[] body) {
        this(status, headers, List.of(ByteBuffer.wrap(body)));
    }

    /**
     * Creates a response whose body came in parts.
     *
     * @param status the HTTP status
     * @param headers the headers, whose names are compared without regard to case
     * @param body the parts of the body in their order; not copied, so they must not change afterwards
     */
    public TransportResponse(int status, Map<String, List<String>> headers, List<ByteBuffer> body) {
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
     * Returns the body in one piece.
     *
     * @return the bytes, empty for none; not copied where they are in one piece already, so they must not be changed
     */
    public byte[] body() {
        ByteBuffer first = body.isEmpty() ? ByteBuffer.allocate(0) : body.get(0);
        boolean inOnePiece = body.size() == 1 && first.hasArray() && first.arrayOffset() == 0;
        return inOnePiece && first.array().length == first.remaining() ? first.array() : joined();
    }

    /**
     * Returns how long the body is.
     *
     * @return the number of bytes
     */
    public long bodyBytes() {
        return body.stream().mapToLong(ByteBuffer::remaining).sum();
    }

    /**
     * Returns the body as it came, without putting it together. It can be read several times.
     *
     * @return a new stream from its beginning, which needs no closing
     */
    public InputStream bodyStream() {
        return new BufferStream(body);
    }

    private byte[] joined() {
        byte[] whole = new byte[body.stream().mapToInt(ByteBuffer::remaining).sum()];
        int end = 0;
        for (ByteBuffer part : body) {
            part.duplicate().get(whole, end, part.remaining());
            end += part.remaining();
        }
        return whole;
    }

    @Override
    public String toString() {
        return "HTTP status " + status;
    }
}
