package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.fault.Fault;
import io.github.gcom4j.testkit.fault.FaultRule;
import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.junit.GcomTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP/1.1 forbids is refused, and what follows an answer is never part of it. */
@GcomTest
class WireStrictnessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Host: a~Host: b                                            | 400 | one header Host but there are 2
        Host: a~host: a                                            | 400 | one header Host but there are 2
        Host: a/b                                                  | 400 | Host is malformed
        Host: a@b                                                  | 400 | Host is malformed
        Host: a~Content-Length: 99999999999~Expect: 100-continue   | 413 | larger than
        Host: a~Content-Length: 1048577~Expect: 100-continue       | 413 | larger than 1048576 bytes
        Host: a~Transfer-Encoding: gzip~Expect: 100-continue       | 501 | transfer coding
        """)
    void whatIsForbiddenIsRefusedAtOnce(String headers, int status, String reason, FakeGrafanaCloud cloud) {
        try (PlainSocket socket = PlainSocket.to(cloud)) {
            String answer = socket.send("POST /api/instances HTTP/1.1\r\n" + headers.replace("~", "\r\n") + "\r\n\r\n")
                    .receiveAll();
            assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains(reason);
        }
    }

    @Test
    void theJournalTellsWhatWasTooLarge(FakeGrafanaCloud cloud) {
        try (PlainSocket socket = PlainSocket.to(cloud)) {
            socket.send("POST /api/instances?a=b HTTP/1.1\r\nHost: a\r\nContent-Length: 1048577\r\n\r\n")
                    .receiveAll();
        }

        assertThat(cloud.journal())
                .singleElement()
                .returns("POST", Exchange::method)
                .returns("/api/instances?a=b", Exchange::target)
                .returns("The body is larger than 1048576 bytes", Exchange::error);
    }

    @Test
    void anOldClientIsToldThatItsConnectionStaysOpen(FakeGrafanaCloud cloud) {
        try (PlainSocket socket = PlainSocket.to(cloud)) {
            String request = "GET /api/regions HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n";
            assertThat(socket.send(request).receive()).contains("Connection: keep-alive\r\n");
            assertThat(socket.send(request).receive()).contains("Connection: keep-alive\r\n");
        }
    }

    @Test
    void anOldClientThatAsksForNothingSeesItsConnectionEnd(FakeGrafanaCloud cloud) {
        try (PlainSocket socket = PlainSocket.to(cloud)) {
            assertThat(socket.send("GET /api/regions HTTP/1.0\r\n\r\n").receiveAll())
                    .contains("Connection: close\r\n");
        }
    }

    @Test
    void anOldClientIsSentNothingBeforeTheAnswer(FakeGrafanaCloud cloud) {
        try (PlainSocket socket = PlainSocket.to(cloud)) {
            assertThat(socket.send("POST /api/x HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n{")
                            .receiveAll())
                    .startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void aConnectionEndsWhereOneOfItsOptionsSaysSo(FakeGrafanaCloud cloud) {
        try (PlainSocket socket = PlainSocket.to(cloud)) {
            String request = "GET /api/regions HTTP/1.1\r\nHost: a\r\nConnection: x\r\nConnection: y, Close\r\n\r\n";
            assertThat(socket.send(request).receiveAll()).contains("Connection: close\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void anAnswerWithoutABodyHasNoneWhateverAFaultSays(int status, FakeGrafanaCloud cloud) {
        cloud.faults().onAny(Fault.status(status).json("{\"unexpected\":true}"));
        try (PlainSocket socket = PlainSocket.to(cloud)) {
            String request = "GET /api/instances/x HTTP/1.1\r\nHost: a\r\n\r\n";
            assertThat(socket.send(request).receive()).startsWith("HTTP/1.1 " + status);
            assertThat(socket.send(request).receive()).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void aHeaderOfAFaultTakesThePlaceOfTheSameInAnotherCase(FakeGrafanaCloud cloud) {
        cloud.faults().onAny(Fault.lateAnswer(Duration.ZERO).header("content-type", "text/odd"));
        try (PlainSocket socket = PlainSocket.to(cloud)) {
            String answer = socket.send("GET /api/instances/x HTTP/1.1\r\nHost: a\r\n\r\n")
                    .receive();
            assertThat(answer).containsOnlyOnce("text/odd").doesNotContain("application/json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length", "content-length", "Transfer-Encoding"})
    void aFaultCannotContradictTheLengthOfItsAnswer(String header, FakeGrafanaCloud cloud) {
        assertThatThrownBy(() -> Fault.status(503).header(header, "7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the header " + header + " follows from the body");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100, 101, 199, 600})
    void aFaultHasAStatusThatEndsTheExchange(int status, FakeGrafanaCloud cloud) {
        assertThatThrownBy(() -> Fault.status(status)).hasMessage("status must be 200 to 599 but is " + status);
        assertThatThrownBy(() -> Fault.html(status)).hasMessage("status must be 200 to 599 but is " + status);
        assertThatThrownBy(() -> Fault.redirect(status, "/")).hasMessage("status must be 200 to 599 but is " + status);
    }

    @Test
    void aFaultHasOnlyTimesAndCountsThatCanBe(FakeGrafanaCloud cloud) {
        FaultRule rule = cloud.faults().on(Operation.LIST_STACKS, Fault.status(503));
        assertThatThrownBy(() -> rule.times(0)).hasMessage("count must be at least 1 but is 0");
        assertThatThrownBy(() -> rule.fromCall(0)).hasMessage("number must be at least 1 but is 0");
        assertThatThrownBy(() -> rule.atRandom(Double.NaN)).hasMessage("chance must be 0 to 1 but is NaN");
        assertThatThrownBy(() -> rule.atRandom(1.1, 1)).hasMessage("chance must be 0 to 1 but is 1.1");
        assertThatThrownBy(() -> Fault.resetAnswer().afterBytes(-1)).hasMessage("bytes must not be negative but is -1");
        assertThatThrownBy(() -> Fault.lateAnswer(Duration.ofSeconds(-1)))
                .hasMessage("pause must not be negative but is PT-1S");
        assertThatThrownBy(() -> Fault.status(429).retryAfter(-1)).hasMessage("seconds must not be negative but is -1");
    }
}
