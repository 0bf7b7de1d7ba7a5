package io.github.gcom4j.client.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.Queries;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksBeforeSendingTest {
    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void nothingWasSent() {
        assertThat(server.connections()).isZero();
        server.close();
    }

    @Test
    void aClientWithoutCredentialsIsNotBuilt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GcomClient.builder().build())
                .withMessage("No credentials: call token(...) or credentials(...), or set "
                        + "GRAFANA_CLOUD_ACCESS_POLICY_TOKEN and use GcomClient.fromEnvironment()");
    }

    @Test
    void anEnvironmentWithoutATokenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GcomClient.builder().environment(Map.of("GRAFANA_CLOUD_ACCESS_POLICY_TOKEN", " ")))
                .withMessage(
                        "GRAFANA_CLOUD_ACCESS_POLICY_TOKEN must hold the token of an access policy, but is not set");
    }

    @Test
    void anEnvironmentWithAWrongOriginNamesItsVariable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GcomClient.builder()
                        .environment(Map.of(
                                "GRAFANA_CLOUD_ACCESS_POLICY_TOKEN", "glc_x",
                                "GRAFANA_CLOUD_API_URL", "http://grafana.com"))
                        .build())
                .withMessage("GRAFANA_CLOUD_API_URL \"http://grafana.com\" must use https; http is for loopback "
                        + "addresses only, and for hosts named to allowPlainHttp");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grafana.com | must be an origin such as https://grafana.com",
                "http://grafana.com | must use https; http is for loopback addresses only",
                "http://127.0.0.1.evil.com | must use https; http is for loopback addresses only",
                "ftp://localhost | must use https; http is for loopback addresses only",
                "https://grafana.com/v1 | must be an origin without a path; /api is appended",
                "http://localhost.evil.example | must use https; http is for loopback addresses only",
                "http://127.0.0.1.nip.io | must use https; http is for loopback addresses only",
                "http://[::ffff:128.0.0.1] | must use https; http is for loopback addresses only",
                "http://[::2] | must use https; http is for loopback addresses only",
                "http://0.0.0.0 | must use https; http is for loopback addresses only",
                "http://2130706433 | must use https; http is for loopback addresses only",
                "http://localhost. | must use https; http is for loopback addresses only",
                "HTTP://GRAFANA.COM | must use https; http is for loopback addresses only",
                "http://localhost:80:80 | must be an origin such as https://grafana.com",
                "//grafana.com | must be an origin such as https://grafana.com",
                "https:// | is no URL: Expected authority",
                "https://grafana.com/%61pi | must be an origin without a path; /api is appended",
                "https://WWW.Grafana.com | must be https://grafana.com, to which this host redirects",
                "https://www.grafana.com | must be https://grafana.com, to which this host redirects",
                "https://graf ana.com | is no URL: Illegal character in authority"
            })
    void aWrongOriginIsRefusedWithTheRuleItBreaks(String origin, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> GcomClient.builder().token("glc_x").apiUrl(origin).build())
                .withMessageStartingWith("apiUrl \"" + origin + "\" " + rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:canary@grafana.com",
                "https://us/er:canary@grafana.com",
                "http://canary@localhost",
                "http://localhost@canary@evil.example",
                "https://grafana.com?key=canary",
                "https://grafana.com#canary",
                "glc_canary",
                "https://glc_canary"
            })
    void aSecretInAnOriginIsRefusedAndNotShown(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GcomClient.builder().apiUrl(origin + "/x"))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:3000",
                "HTTP://LocalHost",
                "http://127.0.0.1",
                "http://[::1]:80",
                " https://grafana.com/ ",
                "HTTPS://Grafana.Com"
            })
    void anOriginTheTokenMayGoToIsAccepted(String origin) {
        GcomClient.builder().token("glc_x").apiUrl(origin).build().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aBlankRegionIsRefused(String region) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Queries.DeleteToken.builder().region(region).build())
                .withMessageContaining("region");
    }

    @Test
    void aRequestOverALimitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreateTokenRequest.builder()
                        .accessPolicyId("p1")
                        .name("n".repeat(256))
                        .build())
                .withMessageContaining("CreateTokenRequest.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void aPathValueThatWouldAddressAnotherResourceIsRefused(String slug) {
        try (GcomClient client =
                GcomClient.builder().token("glc_x").apiUrl(server.origin()).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.stacks().restart(slug))
                    .withMessageContaining("stackIdOrSlug must not be blank, \".\" or \"..\" but is \"" + slug + "\"");
        }
    }

    @Test
    void aTimeoutThatIsNotPositiveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GcomClient.builder().callTimeout(Duration.ZERO))
                .withMessage("callTimeout must be positive but is 0 s");
    }
}
