package io.github.gcom4j.client.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every spelling of an origin is taken for what it means; what is none is refused with the rule and without a secret. */
class ApiUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://grafana.com, https://grafana.com/api",
        "https://grafana.com/, https://grafana.com/api",
        "https://grafana.com//, https://grafana.com/api",
        "https://grafana.com/api, https://grafana.com/api",
        "https://grafana.com/api/, https://grafana.com/api",
        "https://grafana.com/api//, https://grafana.com/api",
        "HTTPS://grafana.com/API, https://grafana.com/api",
        "'  https://grafana.com  ', https://grafana.com/api",
        "https://grafana.com:, https://grafana.com/api",
        "https://@grafana.com, https://grafana.com/api",
        "https://grafana.com?, https://grafana.com/api",
        "https://grafana.com/#, https://grafana.com/api",
        "https://grafana.com:443, https://grafana.com:443/api",
        "https://grafana.com:65535, https://grafana.com:65535/api",
        "http://localhost:8080/api/, http://localhost:8080/api",
        "http://a.b.localhost, http://a.b.localhost/api",
        "http://127.0.0.1, http://127.0.0.1/api",
        "http://127.255.255.254, http://127.255.255.254/api",
        "http://[::1]:8080, http://[::1]:8080/api",
        "http://[0:0:0:0:0:0:0:1], http://[0:0:0:0:0:0:0:1]/api",
        "http://[::ffff:127.0.0.1], http://[::ffff:127.0.0.1]/api"
    })
    void anOrigin_isTakenInAnySpelling(String spelling, String base) {
        assertThat(new ApiUrl("apiUrl", spelling).base(Set.of())).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({
        "https://grafana.com:0, port from 1 to 65535",
        "https://grafana.com:65536, port from 1 to 65535",
        "https://grafana.com:99999, port from 1 to 65535",
        "https://grafana.com:99999999999, 'letters, digits, dots and hyphens, and maybe a port'",
        "https://grafana.com:port, 'letters, digits, dots and hyphens, and maybe a port'",
        "https://fake_cloud:8080, 'letters, digits, dots and hyphens, and maybe a port'",
        "https://user:secret@grafana.com, without user",
        "https://user:secret@grafana.com:99999, without user",
        "https://user:se@cret@grafana.com, 'letters, digits, dots and hyphens'",
        "user:secret@grafana.com, an origin such as",
        "https:user:secret@grafana.com, an origin such as",
        "grafana.com, an origin such as",
        "//grafana.com, an origin such as",
        "https:///api, an origin such as",
        "'', an origin such as",
        "https://grafana.com/api?key=secret, query",
        "https://grafana.com/api/v1, without a path",
        "https://grafana.com/%61pi, without a path",
        "https://www.grafana.com/api, must be https://grafana.com",
        "https://WWW.GRAFANA.COM., must be https://grafana.com",
        "ftp://grafana.com, must use https"
    })
    void whatIsNoOrigin_isRefusedWithTheRule(String spelling, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiUrl("apiUrl", spelling))
                .withMessageContaining("apiUrl")
                .withMessageContaining(rule)
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://grafana.com",
                "http://localhost.evil.example",
                "http://notlocalhost",
                "http://localhost.",
                "http://128.0.0.1",
                "http://0177.0.0.1",
                "http://[::2]",
                "http://[::ffff:10.0.0.1]",
                "http://127.0.0.1.evil.example"
            })
    void aTokenIsNotSentWithoutTls_toOthers(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiUrl("apiUrl", origin).base(Set.of("other")))
                .withMessageContaining("must use https");
    }
}
