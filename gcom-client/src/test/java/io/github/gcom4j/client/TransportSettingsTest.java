package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.error.ConnectionException;
import io.github.gcom4j.client.error.RequestTimeoutException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.retry.RetryPolicy;
import java.net.Authenticator;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a builder is told about the default transport reaches it. */
class TransportSettingsTest {
    @Test
    void aJdkClientSetToFollowRedirectsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> configure(http -> http.followRedirects(HttpClient.Redirect.ALWAYS)))
                .withMessageContaining("Redirect.NEVER");
    }

    @Test
    void anAuthenticatorIsRefusedAsItWouldReplaceTheToken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> configure(http -> http.authenticator(new Authenticator() {})))
                .withMessageContaining("must have no authenticator")
                .withMessageContaining("Proxy-Authorization");
    }

    @Test
    void theConnectTimeoutBoundsAConnectionThatIsNotMade() {
        try (GcomClient client = GcomClient.builder()
                .token("glc_x")
                // Addresses of this block lead nowhere, RFC 5737.
                .apiUrl("https://192.0.2.1")
                .connectTimeout(Duration.ofMillis(50))
                .retryPolicy(RetryPolicy.none())
                .build()) {
            assertThatThrownBy(() -> client.regions().list())
                    .isInstanceOfSatisfying(ConnectionException.class, failure -> assertThat(failure.isUnsent())
                            .isTrue());
        }
    }

    @Test
    void theRequestTimeoutBoundsAnAnswerThatDoesNotCome() {
        try (ScriptedServer silent = new ScriptedServer(Answer.silence());
                GcomClient client = GcomClient.builder()
                        .token("glc_x")
                        .apiUrl(silent.origin())
                        .requestTimeout(Duration.ofMillis(100))
                        .retryPolicy(RetryPolicy.none())
                        .build()) {
            assertThatThrownBy(() -> client.regions().list())
                    .isInstanceOf(RequestTimeoutException.class)
                    .hasMessageContaining("within 0.1 s");
        }
    }

    private static void configure(Consumer<HttpClient.Builder> settings) {
        GcomClient.builder()
                .token("glc_x")
                .configureHttpClient(settings)
                .build()
                .close();
    }
}
