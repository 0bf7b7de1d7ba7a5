package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Library;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.fixture.Wiring;
import java.util.List;
import okhttp3.Protocol;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The password of a proxy goes to the proxy alone, and never in place of the token. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Library.class)
class ProxyPasswordTest {
    private static final String HEADER = "Proxy-Authorization";
    private static final String PASSWORD = "Basic dXNlcjpzZWNyZXQ=";
    private static final String NO_REGIONS = "{\"items\":[]}";

    private final Library library;

    ProxyPasswordTest(Library library) {
        this.library = library;
    }

    @Test
    void aProxyGetsThePasswordBesideTheToken() {
        try (ScriptedServer proxy = new ScriptedServer(Answer.json(200, NO_REGIONS));
                GcomClient client = client("http://gcom.test", Wiring.USUAL.through(proxy))) {
            assertThat(client.regions().list()).isEmpty();

            assertThat(proxy.received())
                    .extracting(request -> request.header(HEADER) + ", " + request.header("Authorization"))
                    .containsExactly(PASSWORD + ", Bearer glc_x");
        }
    }

    @Test
    void anApiThatIsReachedWithoutAProxyGetsNoPassword() {
        try (ScriptedServer origin = new ScriptedServer(Answer.json(200, NO_REGIONS));
                GcomClient client = client(origin.origin(), Wiring.USUAL)) {
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
            Wiring tunnel =
                    Wiring.USUAL.through(Wiring.address(proxy.getPort())).trusting(certificates);
            try (GcomClient client = client("https://127.0.0.1:9", tunnel)) {
                assertThat(client.regions().list()).isEmpty();
            }
            RecordedRequest connect = proxy.takeRequest();
            assertThat(connect.getMethod()).isEqualTo("CONNECT");
            if (library != Library.JDK) {
                // The JDK sends a password of the scheme Basic to a tunnel only if a system property lets it.
                assertThat(connect.getHeader(HEADER)).isEqualTo(PASSWORD);
            }
            assertThat(proxy.takeRequest().getHeader(HEADER)).isNull();
        }
    }

    private GcomClient client(String origin, Wiring wiring) {
        return GcomClient.builder()
                .token("glc_x")
                .allowPlainHttp("gcom.test")
                .apiUrl(origin)
                .transport(library.transport(wiring))
                .build()
                .with(CallOptions.builder().header(HEADER, PASSWORD).build());
    }
}
