package io.github.gcom4j.testkit.internal.wire;

import io.github.gcom4j.testkit.internal.wire.message.BadRequest;
import io.github.gcom4j.testkit.internal.wire.message.BodyReader;
import io.github.gcom4j.testkit.internal.wire.message.HeadReader;
import io.github.gcom4j.testkit.internal.wire.message.Input;
import io.github.gcom4j.testkit.internal.wire.message.Limits;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import io.github.gcom4j.testkit.internal.wire.message.RequestHead;
import java.io.IOException;
import java.net.Socket;

/** Serves the requests of one connection, one after the other as they were sent. */
final class Connection {
    private static final int LINGER_MILLIS = 1000;
    private static final long LINGER_BYTES = 16L << 20;

    private final Socket accepted;
    private final Limits limits;
    private volatile Thread thread = Thread.currentThread();
    private volatile long waitingSince = System.nanoTime();
    private volatile boolean waits = true;

    Connection(Socket accepted, Limits limits) {
        this.accepted = accepted;
        this.limits = limits;
    }

    /** Serves until the connection ends. What the client does wrong is its own affair; the rest is thrown. */
    void serve(Exchanger exchanger, Security security, Pauses pauses) {
        thread = Thread.currentThread();
        try (Socket socket = security.secured(accepted, limits)) {
            accepted.setTcpNoDelay(true);
            Input input = new Input(socket, limits);
            AnswerWriter writer = new AnswerWriter(socket, pauses);
            boolean goesOn = true;
            while (goesOn && input.awaitRequest()) {
                goesOn = serve(exchanger, socket, input, writer);
                waitsFrom(System.nanoTime());
            }
        } catch (IOException clientHasGoneOrServerIsClosed) {
            // Neither is of interest to anybody who is still there.
            return;
        } finally {
            close();
        }
    }

    /** Tells whether this thread serves it. */
    boolean isOwn() {
        return thread == Thread.currentThread();
    }

    /** Tells whether it waits for its client rather than being answered. */
    boolean waits() {
        return waits;
    }

    long waitingSince() {
        return waitingSince;
    }

    void close() {
        try {
            accepted.close();
        } catch (IOException e) {
            // It is of no more use, closed or not.
            return;
        }
    }

    /** Has closing it reset it. */
    void resetOnClose() throws IOException {
        accepted.setSoLinger(true, 0);
    }

    private boolean serve(Exchanger exchanger, Socket socket, Input input, AnswerWriter writer) throws IOException {
        RequestHead head = RequestHead.UNREADABLE;
        RawRequest request;
        try {
            input.startClock(limits.headMillis());
            head = new HeadReader(input).read();
            input.startClock(limits.bodyMillis());
            request = new RawRequest(head, body(head, exchanger, input, writer), accepted.getInetAddress());
        } catch (BadRequest e) {
            writer.write(exchanger.refuse(head, e.status(), e.reason()), RequestHead.UNREADABLE);
            return linger(socket, input);
        }
        waits = false;
        RawAnswer answer = exchanger.answer(request);
        waitsFrom(System.nanoTime());
        boolean keepsAlive = writer.write(answer, head);
        return end(answer.delivery().outcome(), keepsAlive, socket, input);
    }

    private byte[] body(RequestHead head, Exchanger exchanger, Input input, AnswerWriter writer)
            throws IOException, BadRequest {
        String expected = head.header("expect").orElse("");
        if (!expected.isEmpty() && !expected.equalsIgnoreCase("100-continue")) {
            throw new BadRequest(417, "The only expectation understood here is 100-continue");
        }
        BodyReader reader =
                new BodyReader(input, Math.min(limits.bodyBytes(), exchanger.mostBodyBytes(head.rawPath())));
        boolean isAnnounced = reader.announce(head);
        if (!expected.isEmpty() && isAnnounced && head.isHttp11()) {
            writer.writeContinue();
        }
        return reader.read(head);
    }

    private boolean end(ConnectionOutcome outcome, boolean keepsAlive, Socket socket, Input input) throws IOException {
        return switch (outcome) {
            case KEEP -> keepsAlive || linger(socket, input);
            case CLOSE -> false;
            case RESET -> {
                resetOnClose();
                close();
                yield false;
            }
            case STALL -> {
                input.drain(0, Long.MAX_VALUE);
                yield false;
            }
        };
    }

    /** Closing while bytes arrive would reset the connection and take the last answer with it. */
    private boolean linger(Socket socket, Input input) throws IOException {
        socket.shutdownOutput();
        input.drain(LINGER_MILLIS, LINGER_BYTES);
        return false;
    }

    private void waitsFrom(long time) {
        waitingSince = time;
        waits = true;
    }
}
