package io.github.gcom4j.testkit.internal.wire;

import java.io.IOException;
import java.net.Socket;

/** Serves the requests of one connection, one after the other as they were sent. */
final class Connection implements Runnable {
    private static final int LINGER_MILLIS = 1000;
    private static final long LINGER_BYTES = 16L << 20;

    private final Socket socket;
    private final Exchanger exchanger;
    private final Limits limits;
    private final Input input;
    private final AnswerWriter writer;

    Connection(Socket socket, Exchanger exchanger, Limits limits, Pauses pauses) {
        this.socket = socket;
        this.exchanger = exchanger;
        this.limits = limits;
        this.input = new Input(socket, limits.patienceMillis());
        this.writer = new AnswerWriter(socket, pauses);
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            boolean goesOn = true;
            while (goesOn && input.awaitRequest()) {
                goesOn = serve();
            }
        } catch (IOException clientHasGoneOrServerIsClosed) {
            // Neither is of interest to anybody who is still there.
            return;
        }
    }

    private boolean serve() throws IOException {
        RequestHead head;
        RawRequest request;
        try {
            head = new HeadReader(input).read();
            request = new RawRequest(head, body(head), socket.getInetAddress());
        } catch (BadRequest e) {
            writer.write(exchanger.refuse(e.status(), e.reason()), false, true);
            return linger();
        }
        RawAnswer answer = exchanger.answer(request);
        writer.write(answer, head.method().equals("HEAD"), !head.keepsAlive());
        return end(answer.delivery().ending(), head.keepsAlive());
    }

    private byte[] body(RequestHead head) throws IOException, BadRequest {
        String expected = head.header("expect").orElse("");
        if (!expected.isEmpty() && !expected.equalsIgnoreCase("100-continue")) {
            throw new BadRequest(417, "The only expectation understood here is 100-continue");
        }
        if (!expected.isEmpty() && BodyReader.isAnnounced(head)) {
            writer.writeContinue();
        }
        return new BodyReader(input, limits.bodyBytes()).read(head);
    }

    private boolean end(Ending ending, boolean keepsAlive) throws IOException {
        return switch (ending) {
            case KEEP -> keepsAlive || linger();
            case CLOSE -> false;
            case RESET -> {
                socket.setSoLinger(true, 0);
                yield false;
            }
            case STALL -> {
                input.drain(0, Long.MAX_VALUE);
                yield false;
            }
        };
    }

    /** Closing while bytes arrive would reset the connection and take the last answer with it. */
    private boolean linger() throws IOException {
        socket.shutdownOutput();
        input.drain(LINGER_MILLIS, LINGER_BYTES);
        return false;
    }
}
