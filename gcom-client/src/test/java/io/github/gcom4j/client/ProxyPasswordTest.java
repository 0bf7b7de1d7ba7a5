package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.Protocol;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The password of a proxy goes to the proxy alone, and never in place of the token. */
@Timeout(60)
class ProxyPasswordTest {
    private static final String HEADER = "Proxy-Authorization";
    private static final String PASSWORD = "Basic dXNlcjpzZWNyZXQ=";
    private static final String NO_REGIONS = "{\"items\":[]}";

    @Test
    void anAuthenticatorIsRefusedAsItWouldReplaceTheToken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client("https://grafana.com", http -> http.authenticator(new Authenticator() {})))
                .withMessageContaining("must have no authenticator")
                .withMessageContaining(HEADER);
    }

    @Test
    void aProxyGetsThePasswordBesideTheToken() {
        try (ScriptedServer proxy = new ScriptedServer(Answer.json(200, NO_REGIONS));
                GcomClient client = client("http://gcom.test", http -> http.proxy(through(proxy)))) {
            assertThat(client.regions().list()).isEmpty();

            assertThat(proxy.received())
                    .extracting(request -> request.header(HEADER) + ", " + request.header("Authorization"))
                    .containsExactly(PASSWORD + ", Bearer glc_x");
        }
    }

    @Test
    void anApiThatIsReachedWithoutAProxyGetsNoPassword() {
        try (ScriptedServer origin = new ScriptedServer(Answer.json(200, NO_REGIONS));
                GcomClient client = client(origin.origin(), http -> {})) {
            assertThat(client.regions().list()).isEmpty();

            assertThat(origin.received())
                    .extracting(request -> request.header(HEADER) + ", " + request.header("Authorization"))
                    .containsExactly(", Bearer glc_x");
        }
    }

    @Test
    void theApiBehindATunnelGetsNoPassword() throws Exception {
        HeldCertificate held = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(held)
                .addTrustedCertificate(held.certificate())
                .build();
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.useHttps(certificates.sslSocketFactory(), true);
            proxy.setProtocols(List.of(Protocol.HTTP_1_1));
            proxy.enqueue(new MockResponse()
                    .setSocketPolicy(SocketPolicy.UPGRADE_TO_SSL_AT_END)
                    .clearHeaders());
            proxy.enqueue(new MockResponse().setBody(NO_REGIONS));
            ProxySelector selector =
                    ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.getPort()));
            try (GcomClient client =
                    client("https://127.0.0.1:9", http -> http.proxy(selector).sslContext(certificates.sslContext()))) {
                assertThat(client.regions().list()).isEmpty();
            }
            assertThat(proxy.takeRequest().getMethod()).isEqualTo("CONNECT");
            assertThat(proxy.takeRequest().getHeader(HEADER)).isNull();
        }
    }

    private static GcomClient client(String origin, Consumer<HttpClient.Builder> settings) {
        return GcomClient.builder()
                .token("glc_x")
                .allowPlainHttp("gcom.test")
                .apiUrl(origin)
                .configureHttpClient(settings)
                .build()
                .with(CallOptions.builder().header(HEADER, PASSWORD).build());
    }

    private static ProxySelector through(ScriptedServer proxy) {
        return ProxySelector.of(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(proxy.origin()).getPort()));
    }
}
