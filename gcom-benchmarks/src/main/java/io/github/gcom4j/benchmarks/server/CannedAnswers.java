package io.github.gcom4j.benchmarks.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Answers as bytes, made once. A page of access policies leads to the next until the last.
 */
final class CannedAnswers {
    static final String CURSOR = "cursor-0000000";

    private final Map<String, byte[]> bodies = new HashMap<>();
    private final Map<String, ByteBuffer> answers = new HashMap<>();
    private final int pages;

    CannedAnswers(Path directory, int pages) throws IOException {
        this.pages = pages;
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                bodies.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        bodies.forEach((name, body) -> answers.put(name, answer(body)));
    }

    ByteBuffer to(String target) {
        int stacks = target.indexOf("/orgs/");
        if (stacks >= 0) {
            return canned("stacks-" + target.substring(stacks + 6, target.indexOf("/instances")));
        }
        if (target.contains("/accesspolicies?")) {
            return page(target);
        }
        return canned("policy");
    }

    private ByteBuffer canned(String name) {
        return Objects.requireNonNull(answers.get(name), name).duplicate();
    }

    private ByteBuffer page(String target) {
        int cursor = target.indexOf("pageCursor=" + CURSOR.substring(0, 7));
        int number = cursor < 0 ? 1 : Integer.parseInt(target.substring(cursor + 18, cursor + 25)) + 1;
        String name = number < pages ? "page" : "last-page";
        byte[] body = Objects.requireNonNull(bodies.get(name)).clone();
        if (number < pages) {
            // The cursor stands last in the body, so that a page costs no search through all of it.
            byte[] next = String.format("%07d", number).getBytes(StandardCharsets.US_ASCII);
            int place = body.length - 1;
            while (body[place] != '-') {
                place--;
            }
            System.arraycopy(next, 0, body, place + 1, next.length);
        }
        return answer(body);
    }

    private static ByteBuffer answer(byte[] body) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(head.length + body.length)
                .put(head)
                .put(body)
                .flip();
    }
}
