package io.github.gcom4j.benchmarks.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One connection, which carries one request without a body at a time. */
final class ServerConnection {
    private static final int LONGEST_HEAD = 8192;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer received = ByteBuffer.allocate(LONGEST_HEAD);
    private @Nullable ByteBuffer answer;

    ServerConnection(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
        this.key = key;
    }

    boolean read() throws IOException {
        return channel.read(received) >= 0;
    }

    /** Returns the target of the request once its head is complete. */
    @Nullable
    String takeTarget() {
        byte[] bytes = received.array();
        int end = received.position();
        boolean complete = end > 4
                && bytes[end - 1] == '\n'
                && bytes[end - 2] == '\r'
                && bytes[end - 3] == '\n'
                && bytes[end - 4] == '\r';
        if (!complete) {
            return null;
        }
        String line = new String(bytes, 0, Math.min(end, 512), StandardCharsets.US_ASCII);
        received.clear();
        int from = line.indexOf(' ') + 1;
        return line.substring(from, line.indexOf(' ', from));
    }

    void answer(ByteBuffer bytes) throws IOException {
        answer = bytes;
        write();
    }

    /** Writes what the socket takes, and asks to be called again for the rest. */
    void write() throws IOException {
        if (answer != null) {
            channel.write(answer);
            answer = answer.hasRemaining() ? answer : null;
        }
        key.interestOps(answer == null ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // there is nobody left to tell
        }
    }
}
