package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Library;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.fixture.Wiring;
import io.github.gcom4j.client.retry.RetryPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What never became a connection was not sent, says so with the name of the proxy, and ends. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
@ParameterizedClass
@EnumSource(Library.class)
class TunnelTest {
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

    private final Library library;

    TunnelTest(Library library) {
        this.library = library;
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 403, 404, 405, 407, 429, 500, 502, 503, 504, 511})
    void aRefusedTunnelEndsBothFormsOfACallUnsent(int status) {
        try (ScriptedServer proxy =
                new ScriptedServer(Answer.html(status, "<html><title>no</title></html>"), Answer.html(status, ""))) {
            // The JDK may have looked up the name of the address.
            String name = ":" + URI.create(proxy.origin()).getPort();
            try (GcomClient client = client(proxy)) {
                assertUnsent(catchThrowable(() -> client.stacks().restart("mystack")), name, "HTTP " + status);
                assertUnsent(
                        catchThrowable(
                                () -> client.async().stacks().restart("mystack").join()),
                        name,
                        "HTTP " + status);
            }
            assertThat(proxy.received()).hasSize(2).allSatisfy(request -> assertThat(request.header("Authorization"))
                    .isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503})
    void aTunnelThatMayBeOpenedLaterIsTriedAgain(int status) {
        try (ScriptedServer proxy = new ScriptedServer(Answer.html(status, ""), Answer.html(status, ""));
                GcomClient client = builder(proxy)
                        .retryPolicy(RetryPolicy.builder()
                                .maxAttempts(2)
                                .baseDelay(Duration.ZERO)
                                .build())
                        .build()) {
            assertUnsent(catchThrowable(() -> client.stacks().restart("mystack")), "HTTP " + status);
            assertThat(proxy.received()).hasSize(2);
        }
    }

    @Test
    void aProxyThatIsGoneIsNamed() throws Exception {
        ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        int port = gone.getLocalPort();
        gone.close();
        try (GcomClient client = client(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            assertUnsent(catchThrowable(() -> client.stacks().restart("mystack")), ":" + port + " cannot be reached");
        }
    }

    @Test
    void aProxyOfAnUnknownHostIsNamed() {
        try (GcomClient client = client(InetSocketAddress.createUnresolved("proxy.invalid", 3128))) {
            assertUnsent(catchThrowable(() -> client.stacks().restart("mystack")), "the proxy proxy.invalid:3128");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "reset", "silence", "headOnly", "nonsense"})
    void aTunnelThatBreaksIsNoConnection(String how) {
        Answer answer =
                switch (how) {
                    case "cut" -> connection -> false;
                    case "reset" -> Answer.reset();
                    case "silence" -> Answer.silence();
                    case "headOnly" -> Answer.headOnly();
                    default ->
                        connection -> {
                            connection.getOutputStream().write("nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                            return false;
                        };
                };
        try (ScriptedServer proxy = new ScriptedServer(answer, answer);
                GcomClient client = client(proxy)) {
            assertUnsent(catchThrowable(() -> client.stacks().restart("mystack")));
            assertUnsent(catchThrowable(
                    () -> client.async().stacks().restart("mystack").join()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "cut", "reset", "silence"})
    void aHandshakeThatFailsSendsNothing(String how) {
        Answer answer =
                switch (how) {
                    case "plain" -> Answer.html(400, "<html>plain HTTP</html>");
                    case "cut" -> connection -> false;
                    case "reset" -> Answer.reset();
                    default -> Answer.silence();
                };
        try (ScriptedServer server = new ScriptedServer(answer, answer);
                GcomClient client = builder(Wiring.USUAL)
                        .apiUrl(server.origin().replace("http:", "https:"))
                        .build()) {
            assertUnsent(catchThrowable(() -> client.stacks().restart("mystack")));
        }
    }

    private static void assertUnsent(Throwable thrown, String... words) {
        Throwable failure = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        assertThat(failure).isInstanceOfSatisfying(ConnectionException.class, connection -> {
            assertThat(connection.isUnsent())
                    .describedAs(connection.getMessage())
                    .isTrue();
            for (String word : words) {
                assertThat(connection.getMessage()).contains(word);
            }
        });
    }

    private GcomClient client(ScriptedServer proxy) {
        return builder(proxy).build();
    }

    private GcomClientBuilder builder(ScriptedServer proxy) {
        return builder(Wiring.USUAL.through(proxy));
    }

    private GcomClient client(InetSocketAddress proxy) {
        return builder(Wiring.USUAL.through(proxy)).build();
    }

    private GcomClientBuilder builder(Wiring wiring) {
        return GcomClient.builder()
                .apiUrl("https://grafana.example")
                .token("glc_x")
                .retryPolicy(RetryPolicy.none())
                .requestTimeout(Duration.ofSeconds(2))
                .callTimeout(CALL_TIMEOUT)
                .transport(library.transport(wiring));
    }
}
