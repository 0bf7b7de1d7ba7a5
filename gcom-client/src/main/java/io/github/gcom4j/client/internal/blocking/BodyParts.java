package io.github.gcom4j.client.internal.blocking;

import io.github.gcom4j.client.transport.ResponseTooLongException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads the body of a response in parts, and no further than it may be long. */
public final class BodyParts {
    private static final int SMALLEST_PART = 1 << 10;
    private static final int LARGEST_PART = 1 << 16;

    private BodyParts() {}

    /**
     * Reads a body.
     *
     * @param body the body, which stays open
     * @param expectedBytes how long it says it is, negative where it does not say
     * @param maxBytes how long it may be
     * @return its parts
     * @throws ResponseTooLongException if it is longer
     * @throws IOException if it breaks off
     */
    public static List<ByteBuffer> read(InputStream body, long expectedBytes, long maxBytes) throws IOException {
        List<ByteBuffer> parts = new ArrayList<>();
        long length = 0;
        // One byte more, so that the end of a body of the expected length is seen without another part.
        int size = partSize(expectedBytes + 1);
        while (true) {
            byte[] part = new byte[size];
            int count = body.readNBytes(part, 0, size);
            length += count;
            if (length > maxBytes) {
                throw new ResponseTooLongException(maxBytes);
            }
            if (count > 0) {
                parts.add(ByteBuffer.wrap(part, 0, count));
            }
            if (count < size) {
                return parts;
            }
            size = partSize(size * 2L);
        }
    }

    private static int partSize(long wanted) {
        return (int) Math.max(SMALLEST_PART, Math.min(LARGEST_PART, wanted));
    }
}
