package io.github.gcom4j.testkit.internal.wire.message;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes a client sends. Once a request has begun, the rest of it must not take for ever. */
public final class Input {
    private static final int SIZE = 8192;

    private final Socket socket;
    private final Limits limits;
    private Deadline deadline;
    private byte[] buffer = new byte[SIZE];
    private int start;
    private int end;

    public Input(Socket socket, Limits limits) {
        this.socket = socket;
        this.limits = limits;
        this.deadline = Deadline.in(limits.headMillis());
    }

    /** Lets what comes next take a time of its own. */
    public void startClock(int millis) {
        deadline = Deadline.in(millis);
    }

    /** Waits for the first byte of a request; false when the client has closed or says nothing for long. */
    public boolean awaitRequest() throws IOException {
        if (start < end) {
            return true;
        }
        start = 0;
        end = 0;
        socket.setSoTimeout(limits.idleMillis());
        try {
            int read = socket.getInputStream().read(buffer, 0, buffer.length);
            end = Math.max(read, 0);
            return read > 0;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    /** Takes bytes up to and including the next line feed. */
    String line(int limit) throws IOException, BadRequest {
        int scanned = start;
        while (true) {
            for (int at = scanned; at < end; at++) {
                if (buffer[at] == '\n') {
                    return take(at);
                }
            }
            if (end - start >= limit) {
                throw new BadRequest(431, "The head of the request is longer than " + limit + " bytes");
            }
            int known = end - start;
            more();
            scanned = start + known;
        }
    }

    /** Takes some of the next bytes, at most as many as are asked for. */
    int read(byte[] target, int offset, int length) throws IOException, BadRequest {
        if (start == end) {
            more();
        }
        int count = Math.min(length, end - start);
        System.arraycopy(buffer, start, target, offset, count);
        start += count;
        return count;
    }

    /** Reads on until the client has had time to take the last answer, so that closing does not destroy it. */
    public void drain(int millis, long limit) throws IOException {
        socket.setSoTimeout(millis);
        long drained = 0;
        int read;
        do {
            read = socket.getInputStream().read(buffer, 0, buffer.length);
            drained += read;
        } while (read > 0 && drained < limit);
    }

    private String take(int lineFeed) {
        int last = lineFeed > start && buffer[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        String line = new String(buffer, start, last - start, StandardCharsets.ISO_8859_1);
        start = lineFeed + 1;
        return line;
    }

    private void more() throws IOException, BadRequest {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        socket.setSoTimeout(deadline.leftMillis(limits.patienceMillis()));
        try {
            int read = socket.getInputStream().read(buffer, end, buffer.length - end);
            if (read < 0) {
                throw new BadRequest(400, "The request ends too soon");
            }
            end += read;
        } catch (SocketTimeoutException e) {
            throw deadline.late();
        }
    }
}
