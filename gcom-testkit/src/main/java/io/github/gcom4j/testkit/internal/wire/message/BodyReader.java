package io.github.gcom4j.testkit.internal.wire.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Reads the body of a request, unless it is too large. */
public final class BodyReader {
    private static final int PIECE = 8192;
    private static final int MAX_CHUNK_LINE_BYTES = 4096;
    private static final int MAX_TRAILER_BYTES = 64 * 1024;

    private final Input input;
    private final int limit;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(256);

    public BodyReader(Input input, int limit) {
        this.input = input;
        this.limit = limit;
    }

    public byte[] read(RequestHead head) throws IOException, BadRequest {
        if (head.headers().containsKey("transfer-encoding")) {
            chunks();
        } else {
            piece(length(head));
        }
        return body.toByteArray();
    }

    /** Tells whether a head announces a body, which is none that would be refused for its length or coding. */
    public boolean announce(RequestHead head) throws BadRequest {
        if (head.headers().containsKey("transfer-encoding")) {
            requireChunked(head);
            return true;
        }
        long length = length(head);
        requireRoom(length);
        return length > 0;
    }

    private static long length(RequestHead head) throws BadRequest {
        List<String> lengths = head.headers().getOrDefault("content-length", List.of("0"));
        String first = lengths.get(0);
        boolean agree = lengths.stream().allMatch(first::equals);
        if (!agree || first.isEmpty() || first.length() > 18 || !first.chars().allMatch(BodyReader::isDigit)) {
            throw new BadRequest(400, "The header Content-Length is malformed");
        }
        return Long.parseLong(first);
    }

    private static void requireChunked(RequestHead head) throws BadRequest {
        if (!head.isHttp11()) {
            throw new BadRequest(400, "HTTP/1.0 knows no Transfer-Encoding");
        }
        if (head.headers().containsKey("content-length")) {
            throw new BadRequest(400, "Content-Length and Transfer-Encoding exclude each other");
        }
        String coding =
                String.join(",", head.headers().get("transfer-encoding")).toLowerCase(Locale.ROOT);
        if (!coding.equals("chunked")) {
            throw new BadRequest(501, "The only transfer coding understood here is chunked");
        }
    }

    private void chunks() throws IOException, BadRequest {
        for (long size = chunkSize(); size > 0; size = chunkSize()) {
            piece(size);
            if (!input.line(MAX_CHUNK_LINE_BYTES).isEmpty()) {
                throw new BadRequest(400, "A chunk of the body is longer than it says");
            }
        }
        int left = MAX_TRAILER_BYTES;
        String trailer;
        do {
            // Trailers carry nothing the API knows.
            trailer = input.line(Math.min(left, MAX_CHUNK_LINE_BYTES));
            left -= trailer.length() + 1;
        } while (!trailer.isEmpty());
    }

    private long chunkSize() throws IOException, BadRequest {
        String line = input.line(MAX_CHUNK_LINE_BYTES);
        int semicolon = line.indexOf(';');
        String size = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
        try {
            if (size.isEmpty() || size.length() > 15 || Character.digit(size.charAt(0), 16) < 0) {
                throw new NumberFormatException();
            }
            return Long.parseLong(size, 16);
        } catch (NumberFormatException e) {
            throw new BadRequest(400, "The size of a chunk of the body is malformed");
        }
    }

    private void piece(long size) throws IOException, BadRequest {
        requireRoom(size);
        byte[] piece = new byte[(int) Math.min(PIECE, size)];
        for (long left = size; left > 0; ) {
            int count = input.read(piece, 0, (int) Math.min(piece.length, left));
            body.write(piece, 0, count);
            left -= count;
        }
    }

    private void requireRoom(long size) throws BadRequest {
        if (size > limit - body.size()) {
            throw new BadRequest(413, "The body is larger than " + limit + " bytes");
        }
    }

    private static boolean isDigit(int each) {
        return each >= '0' && each <= '9';
    }
}
