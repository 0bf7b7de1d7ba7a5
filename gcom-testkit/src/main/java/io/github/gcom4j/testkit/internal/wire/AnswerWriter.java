package io.github.gcom4j.testkit.internal.wire;

import io.github.gcom4j.testkit.internal.wire.message.ReasonPhrase;
import io.github.gcom4j.testkit.internal.wire.message.RequestHead;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes answers, or what is to arrive of them. */
final class AnswerWriter {
    private final Socket socket;
    private final Pauses pauses;

    AnswerWriter(Socket socket, Pauses pauses) {
        this.socket = socket;
        this.pauses = pauses;
    }

    /** Lets a client send the body it has announced. */
    void writeContinue() throws IOException {
        socket.getOutputStream().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends an answer and tells whether another one may follow it on the connection. */
    boolean write(RawAnswer answer, RequestHead request) throws IOException {
        Delivery delivery = answer.delivery();
        boolean keepsAlive = request.keepsAlive() && !answer.closes();
        byte[] head = head(answer, request, keepsAlive).getBytes(StandardCharsets.ISO_8859_1);
        byte[] body = request.method().equals("HEAD") || !answer.hasBody() ? new byte[0] : answer.body();
        byte[] message = new byte[head.length + body.length];
        System.arraycopy(head, 0, message, 0, head.length);
        System.arraycopy(body, 0, message, head.length, body.length);
        OutputStream stream = socket.getOutputStream();
        pauses.pause(delivery.before(), delivery.byClock());
        int sent = delivery.part().bytes(head.length, message.length);
        int at = Math.min(sent, delivery.piece() == Integer.MAX_VALUE ? sent : head.length);
        stream.write(message, 0, at);
        while (at < sent) {
            pauses.pause(delivery.between(), delivery.byClock());
            int size = Math.min(delivery.piece(), sent - at);
            stream.write(message, at, size);
            at += size;
        }
        return keepsAlive;
    }

    /** What is no HTTP at all has no head. */
    private static String head(RawAnswer answer, RequestHead request, boolean keepsAlive) {
        if (answer.status() == RawAnswer.NO_HTTP) {
            return "";
        }
        StringBuilder head = new StringBuilder(160)
                .append("HTTP/1.1 ")
                .append(answer.status())
                .append(' ')
                .append(ReasonPhrase.of(answer.status()))
                .append("\r\n");
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            if (!header.getKey().equalsIgnoreCase("connection")) {
                head.append(header.getKey())
                        .append(": ")
                        .append(header.getValue())
                        .append("\r\n");
            }
        }
        if (answer.hasBody()) {
            head.append("Content-Length: ").append(answer.body().length).append("\r\n");
        }
        if (!keepsAlive) {
            head.append("Connection: close\r\n");
        } else if (!request.isHttp11()) {
            head.append("Connection: keep-alive\r\n");
        }
        return head.append("\r\n").toString();
    }
}
