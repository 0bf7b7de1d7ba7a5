package io.github.gcom4j.client.transport;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;

/** Reads buffers one after the other, and leaves them as they are. */
final class BufferStream extends InputStream {
    private final Iterator<ByteBuffer> rest;
    private ByteBuffer current = ByteBuffer.allocate(0);

    BufferStream(List<ByteBuffer> buffers) {
        this.rest = buffers.iterator();
    }

    @Override
    public int read() {
        return hasRemaining() ? current.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasRemaining()) {
            return -1;
        }
        int count = Math.min(length, current.remaining());
        current.get(target, offset, count);
        return count;
    }

    private boolean hasRemaining() {
        while (!current.hasRemaining() && rest.hasNext()) {
            current = rest.next().duplicate();
        }
        return current.hasRemaining();
    }
}
