package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.internal.wire.Exchanger;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.Security;
import io.github.gcom4j.testkit.internal.wire.WireServer;
import io.github.gcom4j.testkit.internal.wire.message.Limits;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import io.github.gcom4j.testkit.internal.wire.message.RequestHead;
import io.github.gcom4j.testkit.journal.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client of HTTP would send gets a clear answer, and never holds up the others. */
class WireInputTest {
    private final World world = new World();
    private final PlainSocket socket = PlainSocket.to(world.cloud);

    @AfterEach
    void stop() {
        socket.close();
        world.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense                                                          | 400",
                "GET / HTTP/1.1 extra                                              | 400",
                "GET /a b HTTP/1.1                                                 | 400",
                "GET nowhere HTTP/1.1                                              | 400",
                "GET /ü HTTP/1.1                                                   | 400",
                "GET / HTTP/2.0                                                    | 505",
                "GET / http/1.1                                                    | 400",
                "G(T / HTTP/1.1                                                    | 400",
                "GET / HTTP/1.1                                                    | 400", // no host
                "GET / HTTP/1.1~Host: a~ folded: b                                 | 400",
                "GET / HTTP/1.1~Host: a~Spaced : b                                 | 400",
                "GET / HTTP/1.1~Host: a~No colon                                   | 400",
                "GET / HTTP/1.1~Host: a~X: a NUL b                                 | 400",
                "GET / HTTP/1.1~Host: a~X: b\rInjected: c                          | 400",
                "POST / HTTP/1.1~Host: a~Content-Length: -1                        | 400",
                "POST / HTTP/1.1~Host: a~Content-Length: 1x                        | 400",
                "POST / HTTP/1.1~Host: a~Content-Length: 99999999999999999999      | 400",
                "POST / HTTP/1.1~Host: a~Content-Length: 1~Content-Length: 2       | 400",
                "POST / HTTP/1.1~Host: a~Content-Length: 99999999999               | 413",
                "POST / HTTP/1.1~Host: a~Transfer-Encoding: gzip                   | 501",
                "POST / HTTP/1.1~Host: a~Transfer-Encoding: chunked~Content-Length: 3 | 400",
                "POST / HTTP/1.1~Host: a~Transfer-Encoding: chunked~~zz~           | 400",
                "POST / HTTP/1.1~Host: a~Transfer-Encoding: chunked~~-1~           | 400",
                "POST / HTTP/1.1~Host: a~Expect: a-miracle                         | 417",
                "OPTIONS * HTTP/1.1~Host: a~Connection: close                      | 404",
                "GET http://elsewhere/api/stack-regions HTTP/1.1~Host: a~Connection: close | 401",
            })
    void aMalformedRequestIsToldWhy(String request, int status) {
        String answer = socket.send(request.replace("~", "\r\n").replace("NUL", "\0") + "\r\n\r\n")
                .receiveAll();

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\"code\":", "\"message\":", "\"requestId\":");
        assertThat(world.http.get("/api/stack-regions").status()).isEqualTo(200);
    }

    @Test
    void aHeadThatNeverEndsIsCutOff() {
        String answer = socket.send("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(70_000))
                .receiveAll();

        assertThat(answer).startsWith("HTTP/1.1 431");
    }

    @Test
    void aThousandHeadersAreTooMany() {
        String answer = socket.send(
                        "GET / HTTP/1.1\r\nHost: a\r\n" + "Long-Name: and a long value here, too\r\n".repeat(2000))
                .receiveAll();

        assertThat(answer).startsWith("HTTP/1.1 431");
    }

    @Test
    void aRequestThatEndsTooSoonIsToldSo() {
        assertThat(socket.send("POST /api/instances HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n{")
                        .endOfInput()
                        .receiveAll())
                .startsWith("HTTP/1.1 400")
                .contains("too soon");
    }

    @Test
    void aRequestThatStopsHalfwayIsGivenUp() {
        try (WireServer server = WireServer.bind(
                "127.0.0.1",
                0,
                new Limits(100, 50, 50, 50, 50_000, 10),
                Security.NONE,
                time -> new CompletableFuture<>())) {
            server.serve(new Echo());
            try (PlainSocket half = PlainSocket.to(server.port())) {
                assertThat(half.send("POST / HTTP/1.1\r\nHost: a\r\nConte").receiveAll())
                        .startsWith("HTTP/1.1 408");
            }
        }
    }

    @Test
    void requestsInOnePieceAreAnsweredInTheirOrder() {
        String list = "GET /api/orgs/grafanacom/instances HTTP/1.1\r\nHost: a\r\n" + authorization() + "\r\n";
        String create = post("/api/instances", "{\"name\": \"a\", \"slug\": \"pipelined\"}");

        socket.send(list + create + list);

        assertThat(socket.receive()).contains("\"total\":1");
        assertThat(socket.receive()).contains("pipelined");
        assertThat(socket.receive()).contains("\"total\":2");
    }

    @Test
    void theBodyOfAGetIsReadPastAndMeansNothing() {
        String get = "GET /api/stack-regions HTTP/1.1\r\nHost: a\r\n" + authorization();
        int before = world.cloud.journal().size();

        socket.send(get + "Content-Length: 16\r\n\r\nGET / HTTP/1.1\r\n" + get
                + "Transfer-Encoding: CHUNKED\r\n\r\n3\r\nabc\r\n0\r\n\r\n" + get + "\r\n");

        for (int answer = 0; answer < 3; answer++) {
            assertThat(socket.receive()).startsWith("HTTP/1.1 200");
        }
        assertThat(world.cloud.journal()).hasSize(before + 3);
    }

    @Test
    void aRefusedRequestDoesNotSpoilTheNextOnItsConnection() {
        String regions = "GET /api/stack-regions HTTP/1.1\r\nHost: a\r\n" + authorization() + "\r\n";

        socket.send(post("/api/nowhere", "{\"a\": 1}") + post("/api/instances", "{") + regions);

        assertThat(socket.receive()).startsWith("HTTP/1.1 404");
        assertThat(socket.receive()).startsWith("HTTP/1.1 409");
        assertThat(socket.receive()).startsWith("HTTP/1.1 200");
    }

    @Test
    void namesOfHeadersAndTheSchemeOfTheTokenHaveNoCase() {
        String body = "{\"name\": \"a\", \"slug\": \"shouted\"}";

        socket.send(
                "POST /api/instances HTTP/1.1\r\nHOST: a\r\nCONTENT-TYPE: APPLICATION/JSON\r\nAUTHORIZATION: BEARER "
                        + world.cloud.token() + "\r\ncontent-LENGTH:" + body.length() + "\r\nX-ReQuEsT-iD: mine\r\n\r\n"
                        + body);

        assertThat(socket.receive()).startsWith("HTTP/1.1 200").contains("shouted");
        assertThat(world.cloud.journal()).last().returns("mine", Exchange::requestId);
    }

    @Test
    void anOldClientMayAskToStay() {
        String request = "GET /api/stack-regions HTTP/1.0\r\nConnection: Keep-Alive\r\n" + authorization() + "\r\n";

        socket.send(request + request);

        assertThat(socket.receive()).startsWith("HTTP/1.1 200");
        assertThat(socket.receive()).startsWith("HTTP/1.1 200");
    }

    @Test
    void aBodyMayComeInChunksByteByByte() {
        String head = "POST /api/instances HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + authorization()
                + "Transfer-Encoding: chunked\r\n\r\n";
        String body = "{\"name\": \"a\", \"slug\": \"chunked\"}";
        StringBuilder chunks = new StringBuilder(head);
        for (int at = 0; at < body.length(); at++) {
            chunks.append("1;a=b\r\n").append(body.charAt(at)).append("\r\n");
        }
        for (byte each : chunks.append("0\r\nTrailer: x\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8)) {
            socket.send(new byte[] {each});
        }

        assertThat(socket.receive()).startsWith("HTTP/1.1 200").contains("chunked");
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() {
        String request = post("/api/instances", "{\"name\": \"a\", \"slug\": \"polite\"}");
        int body = request.indexOf("\r\n\r\n");

        socket.send(request.substring(0, body) + "\r\nExpect: 100-continue\r\n\r\n");
        assertThat(socket.receive()).startsWith("HTTP/1.1 100");
        socket.send(request.substring(body + 4));

        assertThat(socket.receive()).startsWith("HTTP/1.1 200");
    }

    @Test
    void anOldClientIsServedAndLetGo() {
        String answer = socket.send("GET /api/stack-regions HTTP/1.0\r\n" + authorization() + "\r\n")
                .receiveAll();

        assertThat(answer).startsWith("HTTP/1.1 200").contains("Connection: close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PATCH", "CONNECT", "BREW", "get"})
    void anotherMethodIsNotAllowed(String method) {
        String request = method + " /api/instances/mystack HTTP/1.1\r\nHost: a\r\n\r\n";

        assertThat(socket.send(request).receive()).startsWith("HTTP/1.1 405").contains("Allow: DELETE, GET, POST");
    }

    @Test
    void anAnswerToHeadHasNoBody() {
        String answer = socket.send("HEAD /api/stack-regions HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                .receiveAll();

        assertThat(answer).startsWith("HTTP/1.1 405").contains("Allow: GET").endsWith("\r\n\r\n");
    }

    @Test
    void aBodyThatIsNoUtf8IsMalformed() {
        byte[] request =
                post("/api/instances", "{\"name\": \"??\", \"slug\": \"a\"}").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < request.length; i++) {
            request[i] = request[i] == '?' ? (byte) 0xff : request[i];
        }

        assertThat(socket.send(request).receive()).startsWith("HTTP/1.1 409").contains("Malformed JSON");
    }

    private String authorization() {
        return "Authorization: Bearer " + world.cloud.token() + "\r\n";
    }

    private String post(String path, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + authorization()
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static final class Echo implements Exchanger {
        @Override
        public RawAnswer answer(RawRequest request) {
            return RawAnswer.json(200, Map.of(), request.body());
        }

        @Override
        public int mostBodyBytes(String rawPath) {
            return Integer.MAX_VALUE;
        }

        @Override
        public RawAnswer refuse(RequestHead head, int status, String reason) {
            return RawAnswer.html(status, reason);
        }
    }
}
