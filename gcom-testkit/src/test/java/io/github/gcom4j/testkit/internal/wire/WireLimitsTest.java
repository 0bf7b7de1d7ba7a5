package io.github.gcom4j.testkit.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainSocket;
import io.github.gcom4j.testkit.internal.wire.message.Limits;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import io.github.gcom4j.testkit.internal.wire.message.RequestHead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that say little are bounded in number and time, and nothing that goes wrong with one ends the others. */
class WireLimitsTest {
    private static final String REQUEST = "GET /x HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final int CONNECTIONS = 4;

    private final List<PlainSocket> sockets = new ArrayList<>();

    @AfterEach
    void closeSockets() {
        sockets.forEach(PlainSocket::close);
    }

    @Test
    void theLongestWaitingConnectionMakesRoomForANewOne() {
        try (WireServer server = start(new Limits(1000, 30_000, 30_000, 30_000, 30_000, CONNECTIONS))) {
            List<PlainSocket> idle =
                    Stream.generate(() -> socket(server)).limit(CONNECTIONS).toList();
            idle.forEach(socket -> assertThat(socket.exchange(REQUEST)).startsWith("HTTP/1.1 200"));

            assertThat(socket(server).exchange(REQUEST)).startsWith("HTTP/1.1 200");

            assertThat(idle.get(0).receiveAll()).isEmpty();
            assertThat(idle.get(CONNECTIONS - 1).exchange(REQUEST)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void oneThatTricklesItsHeadMakesRoomToo() {
        try (WireServer server = start(new Limits(1000, 30_000, 30_000, 30_000, 30_000, 2))) {
            socket(server).write("GET /x HT");
            socket(server).write("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n1");

            assertThat(socket(server).exchange(REQUEST)).startsWith("HTTP/1.1 200");
            assertThat(socket(server).exchange(REQUEST)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void anIdleConnectionEndsInTime() {
        try (WireServer server = start(new Limits(1000, 30_000, 30_000, 30_000, 1, CONNECTIONS))) {
            assertThat(socket(server).receiveAll()).isEmpty();
        }
    }

    @Test
    void aHeadThatTricklesEndsInTimeHoweverManyBytesCome() {
        try (WireServer server = start(new Limits(1000, 30_000, 1, 30_000, 30_000, CONNECTIONS))) {
            assertThat(socket(server).write("GET /x HTTP/1.1\r\n").receiveAll()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void aBodyThatTricklesEndsInTime() {
        try (WireServer server = start(new Limits(1000, 30_000, 30_000, 1, 30_000, CONNECTIONS))) {
            assertThat(socket(server)
                            .write("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n12")
                            .receiveAll())
                    .startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void aConnectionWhoseAnswerFailsEndsAloneAndIsForgotten() {
        try (WireServer server = start(new Limits(1000, 30_000, 30_000, 30_000, 30_000, 1))) {
            for (int i = 0; i < 3; i++) {
                assertThat(socket(server)
                                .write("GET /fail HTTP/1.1\r\nHost: a\r\n\r\n")
                                .receiveAll())
                        .isEmpty();
            }
            assertThat(socket(server).exchange(REQUEST)).startsWith("HTTP/1.1 200");
        }
    }

    private PlainSocket socket(WireServer server) {
        PlainSocket socket = PlainSocket.to(server.port());
        sockets.add(socket);
        return socket;
    }

    private static WireServer start(Limits limits) {
        WireServer server = WireServer.bind("127.0.0.1", 0, limits, Security.NONE, WireLimitsTest::never);
        server.serve(new Exchanger() {
            @Override
            public RawAnswer answer(RawRequest request) {
                if (request.rawPath().equals("/fail")) {
                    throw new StackOverflowError();
                }
                return RawAnswer.json(200, Map.of(), new byte[] {'1'});
            }

            @Override
            public int mostBodyBytes(String rawPath) {
                return Integer.MAX_VALUE;
            }

            @Override
            public RawAnswer refuse(RequestHead head, int status, String reason) {
                return RawAnswer.json(status, Map.of(), new byte[0]);
            }
        });
        return server;
    }

    private static CompletableFuture<Void> never(Duration ignored) {
        return new CompletableFuture<>();
    }
}
