package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Library;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.fixture.Wiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import okhttp3.Protocol;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How every transport reaches the API: TLS, versions of HTTP, proxies. */
@Timeout(120)
@ParameterizedClass
@EnumSource(Library.class)
class WiringTest {
    // Codes of RFC 9113, section 7.
    private static final int INTERNAL_ERROR = 2;
    private static final int REFUSED_STREAM = 7;
    private static final String NO_REGIONS = "{\"items\":[]}";

    private final Library library;

    private final MockWebServer server = new MockWebServer();
    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private final HandshakeCertificates trusting = new HandshakeCertificates.Builder()
            .addTrustedCertificate(authority.certificate())
            .build();

    WiringTest(Library library) {
        this.library = library;
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aTlsContextThatTrustsTheServersAuthorityReachesItOverHttp11() throws Exception {
        useTls("localhost");
        server.enqueue(regions());
        try (GcomClient client = client(server.url("").toString(), Wiring.USUAL.trusting(trusting))) {
            assertThat(client.regions().list()).isEmpty();
        }
        RecordedRequest request = server.takeRequest();
        // Only HTTP/1.1 has a header of that name.
        assertThat(request.getHeader("Host")).isNotNull();
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer glc_x");
        assertThat(request.getTlsVersion()).isNotNull();
    }

    @Test
    void concurrentCallsShareOneConnectionOverHttp2() {
        useTls("localhost");
        Stream.generate(WiringTest::regions).limit(51).forEach(server::enqueue);
        try (GcomClient client = client(server.url("").toString(), http2())) {
            client.regions().list();
            CompletableFuture<?> all = CompletableFuture.allOf(
                    Stream.generate(() -> client.async().regions().list())
                            .limit(50)
                            .toArray(CompletableFuture<?>[]::new));

            assertThat(all).succeedsWithin(Duration.ofSeconds(60));
        }
        assertThat(server.getRequestCount()).isEqualTo(51);
        assertThat(Stream.generate(this::take).limit(51).map(request -> request.getSequenceNumber()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aLargeBodyArrivesWholeOverTls() {
        useTls("localhost");
        String padding = "x".repeat(2_000_000);
        server.enqueue(
                new MockResponse().setBody("{\"items\":[{\"id\":1,\"slug\":\"us\",\"name\":\"" + padding + "\"}]}"));
        try (GcomClient client = client(server.url("").toString(), Wiring.USUAL.trusting(trusting))) {
            assertThat(client.regions().list().get(0).name()).contains(padding);
        }
    }

    @Test
    void http2CanBeAskedForOverTls() throws Exception {
        useTls("localhost");
        server.enqueue(regions());
        try (GcomClient client = client(server.url("").toString(), http2())) {
            assertThat(client.regions().list()).isEmpty();
        }
        assertThat(server.takeRequest().getHeader("Host")).isNull();
    }

    @Test
    void whatTheServerSaysItDidNotProcessIsSentAgainEvenIfItWrites() {
        useTls("localhost");
        server.enqueue(new MockResponse()
                .setSocketPolicy(SocketPolicy.RESET_STREAM_AT_START)
                .setHttp2ErrorCode(REFUSED_STREAM));
        server.enqueue(new MockResponse().setBody("true"));
        try (GcomClient client = client(server.url("").toString(), http2())) {
            assertThat(client.stacks().restart("mystack")).isTrue();
        }
    }

    @Test
    void aStreamThatIsResetOtherwiseMayHaveBeenProcessed() {
        useTls("localhost");
        server.enqueue(new MockResponse()
                .setSocketPolicy(SocketPolicy.RESET_STREAM_AT_START)
                .setHttp2ErrorCode(INTERNAL_ERROR));
        try (GcomClient client = client(server.url("").toString(), http2())) {
            assertThatThrownBy(() -> client.stacks().restart("mystack"))
                    .isInstanceOfSatisfying(ConnectionException.class, failure -> assertThat(failure.isUnsent())
                            .isFalse());
        }
    }

    @Test
    void anUnknownAuthorityIsRefusedBeforeTheTokenIsSentAndIsNotTriedAgain() {
        useTls("localhost");
        try (GcomClient client = client(server.url("").toString(), Wiring.USUAL)) {
            assertThatThrownBy(() -> client.regions().list())
                    .isInstanceOfSatisfying(ConnectionException.class, failure -> {
                        assertThat(failure.isUnsent()).isTrue();
                        assertThat(failure.isRetryable()).isFalse();
                    });
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aCertificateOfAnotherHostIsRefusedBeforeTheTokenIsSent() {
        useTls("other.example");
        try (GcomClient client = client(server.url("").toString(), Wiring.USUAL.trusting(trusting))) {
            assertThatThrownBy(() -> client.regions().list())
                    .isInstanceOfSatisfying(ConnectionException.class, failure -> assertThat(failure.isUnsent())
                            .isTrue());
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void requestsGoThroughAProxy() throws Exception {
        server.enqueue(regions());
        try (GcomClient client = client("http://gcom.test", Wiring.USUAL.through(proxy()))) {
            assertThat(client.regions().list()).isEmpty();
            assertThat(server.takeRequest().getRequestLine())
                    .isEqualTo("GET http://gcom.test/api/stack-regions HTTP/1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST"})
    void noProxySeesWhatGoesToThisMachineWithoutTls(String host) {
        try (ScriptedServer origin = new ScriptedServer(Answer.json(200, NO_REGIONS));
                GcomClient client = client(origin.origin().replace("127.0.0.1", host), Wiring.USUAL.through(proxy()))) {
            assertThat(client.regions().list()).isEmpty();
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void aTunnelThroughAProxyShowsItTheHostAndNothingElse() throws Exception {
        server.useHttps(certificates("127.0.0.1").sslSocketFactory(), true);
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        server.enqueue(new MockResponse()
                .setSocketPolicy(SocketPolicy.UPGRADE_TO_SSL_AT_END)
                .clearHeaders());
        server.enqueue(regions());
        try (GcomClient client =
                client("https://127.0.0.1:9", Wiring.USUAL.trusting(trusting).through(proxy()))) {
            assertThat(client.regions().list()).isEmpty();
        }
        RecordedRequest connect = server.takeRequest();
        assertThat(connect.getRequestLine()).isEqualTo("CONNECT 127.0.0.1:9 HTTP/1.1");
        assertThat(connect.getHeader("Authorization")).isNull();
        assertThat(server.takeRequest().getHeader("Authorization")).isEqualTo("Bearer glc_x");
    }

    private GcomClient client(String origin, Wiring wiring) {
        return GcomClient.builder()
                .token("glc_x")
                .allowPlainHttp("gcom.test")
                .apiUrl(origin)
                .scheduler(new VirtualScheduler())
                .transport(library.transport(wiring))
                .build();
    }

    private Wiring http2() {
        assumeThat(library).describedAs("a library that speaks HTTP/2").isNotEqualTo(Library.APACHE);
        return Wiring.USUAL.trusting(trusting).overHttp2();
    }

    private void useTls(String host) {
        server.useHttps(certificates(host).sslSocketFactory(), false);
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
    }

    private HandshakeCertificates certificates(String host) {
        HeldCertificate held = new HeldCertificate.Builder()
                .signedBy(authority)
                .addSubjectAlternativeName(host)
                .build();
        return new HandshakeCertificates.Builder()
                .heldCertificate(held, authority.certificate())
                .build();
    }

    private InetSocketAddress proxy() {
        return Wiring.address(server.getPort());
    }

    private RecordedRequest take() {
        try {
            return server.takeRequest();
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    private static MockResponse regions() {
        return new MockResponse().setBody(NO_REGIONS);
    }
}
