package io.github.gcom4j.client.internal.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.error.RedirectException;
import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Clients;
import io.github.gcom4j.client.fixture.GeneratedApis;
import io.github.gcom4j.client.fixture.OperationSample;
import io.github.gcom4j.client.fixture.Received;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.transport.HttpTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.model.Operation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every transport does, shown by all operations of the API over a real socket. */
abstract class HttpTransportContract {
    private static final List<Answer> UNREADABLE = List.of(
            Answer.json(200, ""),
            Answer.html(200, "<html>Your instance is loading</html>"),
            Answer.json(200, "{\"items\":[{\"id\":"),
            Answer.json(200, "null"),
            Answer.json(200, "glc_secretInAnOddPlace"));

    private final HttpTransport transport;

    HttpTransportContract(HttpTransport transport) {
        this.transport = transport;
    }

    @AfterEach
    void closeTransport() {
        transport.close();
    }

    static Stream<Arguments> everyOperationTwice() {
        return Stream.of(GeneratedApis.values())
                .flatMap(apis -> OperationSample.all().stream().map(sample -> Arguments.of(sample, apis)));
    }

    static Stream<Arguments> everyWriteTwice() {
        return everyOperationTwice()
                .filter(arguments -> !sample(arguments).operation().method().equals("GET"));
    }

    static Stream<Arguments> everyOperationWithAnAnswerTwice() {
        return everyOperationTwice()
                .filter(arguments -> !sample(arguments).answer().isEmpty() && !isAcknowledged(sample(arguments)));
    }

    static Stream<Arguments> everyDeleteAndRestartTwice() {
        return everyOperationTwice().filter(arguments -> isAcknowledged(sample(arguments)));
    }

    private static boolean isAcknowledged(OperationSample sample) {
        return sample.operation().method().equals("DELETE") || sample.operation() == Operation.RESTART_STACK;
    }

    static Stream<Arguments> everyOperationWithoutAnAnswerTwice() {
        return everyOperationTwice()
                .filter(arguments -> sample(arguments).answer().isEmpty());
    }

    @Test
    void theSamplesAreOfAllOperations() {
        assertThat(OperationSample.all())
                .extracting(OperationSample::operation)
                .containsExactlyInAnyOrder(Operation.values());
    }

    @ParameterizedTest
    @MethodSource("everyOperationTwice")
    void everyOperationReachesItsEndpointWithItsHeaders(OperationSample sample, GeneratedApis apis) throws Throwable {
        try (ScriptedServer server = new ScriptedServer(answer(sample))) {
            Object answer = apis.call(Clients.apis(server, transport), sample);

            Received request = server.received().get(0);
            assertThat(request.target()).isEqualTo(sample.target());
            assertThat(request.body()).isEqualTo(sample.body());
            assertThat(request.header("Authorization")).isEqualTo("Bearer " + Clients.TOKEN);
            assertThat(UUID.fromString(request.header("x-request-id")).version())
                    .isEqualTo(4);
            assertThat(request.header("User-Agent")).matches("gcom/\\S+ Java/\\d+");
            assertThat(request.header("Accept")).isEqualTo("application/json");
            assertThat(request.header("Content-Type")).isEqualTo(sample.body().isEmpty() ? "" : "application/json");
            assertThat(answer == null).isEqualTo(sample.answer().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("everyOperationTwice")
    void aRedirectIsAnErrorAndIsNotFollowed(OperationSample sample, GeneratedApis apis) {
        try (ScriptedServer server = new ScriptedServer();
                ScriptedServer elsewhere = new ScriptedServer()) {
            server.then(Answer.of(301, "", "Location: " + elsewhere.origin() + "/api/v1/tokens"));

            assertThatThrownBy(() -> apis.call(Clients.apis(server, transport), sample))
                    .isInstanceOf(RedirectException.class);
            assertThat(server.received()).hasSize(1);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 305, 307, 308})
    void noKindOfRedirectIsFollowedWhereverItLeads(int status) {
        try (ScriptedServer server = new ScriptedServer();
                ScriptedServer elsewhere = new ScriptedServer()) {
            for (String method : List.of("GET", "POST", "DELETE")) {
                for (String location : List.of(elsewhere.origin() + "/api/x", "/api/x", "//127.0.0.1", "file:///x")) {
                    server.then(Answer.of(status, "", "Location: " + location));
                    TransportRequest request = new TransportRequest(
                            method,
                            URI.create(server.origin() + "/api/x"),
                            Map.of("Authorization", "Bearer glc_x"),
                            new byte[0],
                            Duration.ofSeconds(9));

                    assertThat(transport.send(request).join().status()).isEqualTo(status);
                }
            }
            assertThat(server.received()).hasSize(12);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("everyWriteTwice")
    void aWriteIsNotRepeatedBehindOurBackAfterAReset(OperationSample sample, GeneratedApis apis) {
        try (ScriptedServer server = new ScriptedServer(Answer.reset(), answer(sample))) {
            assertThatThrownBy(() -> apis.call(Clients.apis(server, transport), sample))
                    .isInstanceOfSatisfying(ConnectionException.class, failure -> {
                        assertThat(failure.isUnsent()).isFalse();
                        assertThat(failure.operation()).isEqualTo(sample.operation());
                    });
            assertThat(server.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("everyDeleteAndRestartTwice")
    void anAcceptedDeleteOrRestartHasSucceededWithAnyBodyOrNone(OperationSample sample, GeneratedApis apis)
            throws Throwable {
        for (Answer answer : UNREADABLE) {
            try (ScriptedServer server = new ScriptedServer(answer)) {
                assertThat(apis.call(Clients.apis(server, transport), sample)).isIn(null, true);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyOperationWithAnAnswerTwice")
    void aSuccessWithoutAReadableBodyIsReportedAsThat(OperationSample sample, GeneratedApis apis) {
        for (Answer answer : UNREADABLE) {
            try (ScriptedServer server = new ScriptedServer(answer)) {
                assertThatThrownBy(() -> apis.call(Clients.apis(server, transport), sample))
                        .isInstanceOfSatisfying(UndecodableResponseException.class, failure -> {
                            assertThat(failure.operation()).isEqualTo(sample.operation());
                            assertThat(failure).hasMessageContaining("HTTP 200").hasNoCause();
                            assertThat(failure.getMessage()).doesNotContain("glc_");
                        });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyOperationWithoutAnAnswerTwice")
    void aDeleteWithoutResultAcceptsAnySuccess(OperationSample sample, GeneratedApis apis) throws Throwable {
        for (Answer answer : List.of(Answer.of(204, ""), Answer.json(200, ""), Answer.json(200, "{\"id\":\"t1\"}"))) {
            try (ScriptedServer server = new ScriptedServer(answer)) {
                assertThat(apis.call(Clients.apis(server, transport), sample)).isNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 421, 425, 429, 500, 502, 503, 504})
    void aWriteIsNotRepeatedBehindOurBackWhateverTheStatus(int status) {
        try (ScriptedServer server =
                new ScriptedServer(Answer.of(status, "", "Retry-After: 0"), Answer.json(200, ""))) {
            TransportRequest write = new TransportRequest(
                    "POST", URI.create(server.origin()), Map.of(), new byte[] {'1'}, Duration.ofSeconds(9));

            assertThat(transport.send(write).join().status()).isEqualTo(status);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void aResponseWhoseBodyDoesNotComeTimesOut() {
        assertTimesOut(Answer.headOnly());
    }

    @Test
    void aResponseThatDoesNotComeTimesOut() {
        assertTimesOut(Answer.silence());
    }

    private void assertTimesOut(Answer answer) {
        try (ScriptedServer server = new ScriptedServer(answer)) {
            assertThatThrownBy(transport.send(request(server.origin(), Duration.ofMillis(300)))::join)
                    .cause()
                    .isInstanceOfAny(HttpTimeoutException.class, SocketTimeoutException.class);
        }
    }

    @Test
    void aResponseThatTricklesTimesOut() {
        assertTimesOut(Answer.trickle());
    }

    @Test
    void aRefusedConnectionIsToldFromALostAnswer() throws IOException {
        // Bound, so that no other program can take the port, but not listening.
        try (Socket refusing = new Socket()) {
            refusing.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String origin = "http://127.0.0.1:" + refusing.getLocalPort();

            assertThatThrownBy(transport.send(request(origin, Duration.ofSeconds(9)))::join)
                    .hasCauseInstanceOf(ConnectException.class);
        }
    }

    @Test
    void aCancelledRequestIsAborted() throws Exception {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        CompletableFuture<Void> reached = new CompletableFuture<>();
        Answer untilTheClientIsGone = connection -> {
            reached.complete(null);
            try {
                return Answer.silence().write(connection);
            } finally {
                gone.complete(null);
            }
        };
        try (ScriptedServer server = new ScriptedServer(untilTheClientIsGone)) {
            CompletableFuture<?> sent = transport.send(request(server.origin(), Duration.ofMinutes(5)));
            reached.get(60, TimeUnit.SECONDS);
            sent.cancel(true);

            assertThat(gone).succeedsWithin(Duration.ofSeconds(60));
        }
    }

    static TransportRequest request(String origin, Duration timeout) {
        return new TransportRequest("GET", URI.create(origin + "/api/x"), Map.of(), new byte[0], timeout);
    }

    private static OperationSample sample(Arguments arguments) {
        return (OperationSample) arguments.get()[0];
    }

    private static Answer answer(OperationSample sample) {
        return sample.answer().isEmpty() ? Answer.of(204, "") : Answer.json(200, sample.answer());
    }
}
