package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.error.InvalidCredentialsException;
import io.github.gcom4j.client.error.RequestTimeoutException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Library;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.fixture.SocksProxy;
import io.github.gcom4j.client.fixture.Wiring;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.transport.HttpTransport;
import io.github.gcom4j.client.transport.ResponseTooLongException;
import io.github.gcom4j.client.transport.TransportRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every transport does on a connection: time limits, sizes, reuse, and no request that was not asked for. */
@Timeout(120)
@ParameterizedClass
@EnumSource(Library.class)
class ConnectionTest {
    private static final String NO_REGIONS = "{\"items\":[]}";

    private final Library library;

    ConnectionTest(Library library) {
        this.library = library;
    }

    @Test
    void theConnectTimeoutBoundsAConnectionThatIsNotMade() {
        // Addresses of this block lead nowhere, RFC 5737.
        try (GcomClient client = client("https://192.0.2.1", Wiring.USUAL.connectingWithin(Duration.ofMillis(50)))) {
            assertThatThrownBy(() -> client.regions().list())
                    .isInstanceOfSatisfying(ConnectionException.class, failure -> assertThat(failure.isUnsent())
                            .isTrue());
        }
    }

    @Test
    void theRequestTimeoutBoundsAnAnswerThatDoesNotCome() {
        try (ScriptedServer silent = new ScriptedServer(Answer.silence());
                GcomClient client = client(silent.origin(), Wiring.USUAL)
                        .with(CallOptions.builder()
                                .requestTimeout(Duration.ofMillis(100))
                                .build())) {
            assertThatThrownBy(() -> client.regions().list())
                    .isInstanceOf(RequestTimeoutException.class)
                    .hasMessageContaining("within 0.1 s");
        }
    }

    @Test
    void aConnectionIsKeptAndUsedAgain() {
        try (ScriptedServer kept = new ScriptedServer(Answer.json(200, NO_REGIONS), Answer.json(200, NO_REGIONS));
                GcomClient client = client(kept.origin(), Wiring.USUAL)) {
            client.regions().list();
            client.regions().list();

            assertThat(kept.connections()).isEqualTo(1);
        }
    }

    @Test
    void aSocksProxyCarriesTheRequests() {
        assumeThat(library).describedAs("a library that knows SOCKS").isNotEqualTo(Library.JDK);
        try (ScriptedServer origin = new ScriptedServer(Answer.json(200, NO_REGIONS));
                SocksProxy proxy = new SocksProxy(URI.create(origin.origin()).getPort());
                GcomClient client = client("http://192.0.2.1", Wiring.USUAL.throughSocks(proxy.port()))) {
            assertThat(client.regions().list()).isEmpty();
            assertThat(proxy.tunnels()).isEqualTo(1);
            assertThat(origin.received()).hasSize(1);
        }
    }

    @Test
    void anAnswer401WithAChallengeIsNotAnsweredByASecondRequest() {
        try (ScriptedServer refusing = new ScriptedServer(
                        Answer.of(401, "{\"code\":\"InvalidCredentials\"}", "WWW-Authenticate: Basic realm=\"x\""));
                GcomClient client = client(refusing.origin(), Wiring.USUAL)) {
            assertThatThrownBy(() -> client.stacks().restart("mystack"))
                    .isInstanceOf(InvalidCredentialsException.class);
            assertThat(refusing.received()).hasSize(1);
        }
    }

    @Test
    void anAnswer401WithoutAChallengeStaysWhatItIs() {
        try (ScriptedServer refusing = new ScriptedServer(Answer.json(401, "{\"code\":\"InvalidCredentials\"}"));
                GcomClient client = client(refusing.origin(), Wiring.USUAL)) {
            assertThatThrownBy(() -> client.regions().list()).isInstanceOf(InvalidCredentialsException.class);
        }
    }

    @Test
    void aBodyOfAnyLengthArrivesWholeAndOneThatIsLongerThanItMayBeIsNotReadToItsEnd() {
        for (int length : new int[] {0, 1, 1023, 1024, 65_535, 65_536, 1_000_000}) {
            try (HttpTransport transport = library.transport(Wiring.USUAL);
                    ScriptedServer server = new ScriptedServer(
                            Answer.json(200, "x".repeat(length)), Answer.json(200, "x".repeat(length + 1)))) {
                TransportRequest request = request(server).withMaxResponseBytes(Math.max(1, length));

                assertThat(transport.send(request).join().body()).hasSize(length);
                if (length > 0) {
                    assertThatThrownBy(transport.send(request)::join)
                            .hasCauseInstanceOf(ResponseTooLongException.class);
                }
            }
        }
    }

    @Test
    void anEndlessBodyEndsWithTheLimit() {
        try (HttpTransport transport = library.transport(Wiring.USUAL);
                ScriptedServer server = new ScriptedServer(Answer.endless(200, new CompletableFuture<>()))) {
            TransportRequest request = request(server).withMaxResponseBytes(100_000);

            assertThatThrownBy(transport.send(request)::join).hasCauseInstanceOf(ResponseTooLongException.class);
        }
    }

    private static TransportRequest request(ScriptedServer server) {
        return new TransportRequest(
                "GET", URI.create(server.origin() + "/api/x"), Map.of(), new byte[0], Duration.ofSeconds(60));
    }

    private GcomClient client(String origin, Wiring wiring) {
        return GcomClient.builder()
                .token("glc_x")
                .retryPolicy(RetryPolicy.none())
                .allowPlainHttp("192.0.2.1")
                .apiUrl(origin)
                .transport(library.transport(wiring))
                .build();
    }
}
