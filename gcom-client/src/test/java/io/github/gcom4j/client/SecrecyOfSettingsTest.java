package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.retry.RetryPolicy;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is set up shows no secret, and what comes back shows none that went out, however it is written. */
class SecrecyOfSettingsTest {
    private static final String TOKEN = "glc_canary+/0123456789==";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:s3cret@grafana.com",
                "https:/user:s3cret@grafana.com",
                "https:user:s3cret@grafana.com",
                "user:s3cret@grafana.com",
                "https://user:s3cret@",
                "https://user:s3cret@@grafana.com",
                "https://user:s3 cret@grafana.com:port",
                "https://user:s3cret%40grafana.com",
                "https://user:s3cret",
                "https://grafana.com?key=s3cret",
                "https://grafana.com#s3cret",
                "https://us er:s3cret@grafana.com/\n@x"
            })
    void aMalformedOriginShowsNoPassword(String origin) {
        assertThat(catchThrowable(
                        () -> GcomClient.builder().token("glc_x").apiUrl(origin).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("s3cret", "cret@"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1",
                "http://127.1.2.3",
                "http://[::1]:65535",
                "http://[0:0:0:0:0:0:0:1]",
                "http://localhost",
                "http://LocalHost:8080",
                "http://fake.localhost",
                "https://grafana.com/api",
                "https://grafana.com/api/"
            })
    void theseOriginsAreTaken(String origin) {
        GcomClient.builder().token("glc_x").apiUrl(origin).build().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://grafana.com:99999", "https://grafana.com:0", "http://fake:8080", "http://128.0.0.1"})
    void theseOriginsAreRefused(String origin) {
        assertThat(catchThrowable(
                        () -> GcomClient.builder().token("glc_x").apiUrl(origin).build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHostThatIsAllowedIsReachedWithoutTls_inWhicheverOrderThatIsSaid() {
        GcomClientBuilder before =
                GcomClient.builder().token("glc_x").allowPlainHttp("Fake").apiUrl("http://fake:8080");
        GcomClientBuilder after =
                GcomClient.builder().token("glc_x").apiUrl("http://fake:8080").allowPlainHttp("Fake");
        GcomClientBuilder other =
                GcomClient.builder().token("glc_x").allowPlainHttp("fake").apiUrl("http://other");

        before.build().close();
        after.build().close();
        assertThat(catchThrowable(other::build))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowPlainHttp");
    }

    @Test
    void aTokenThatComesBackIsMaskedHoweverItsCharactersAreWritten() {
        for (IntFunction<String> spelling : List.<IntFunction<String>>of(
                character -> String.format(Locale.ROOT, "\\u%04x", character),
                character -> String.format(Locale.ROOT, "\\u%04X", character),
                character -> String.format(Locale.ROOT, "%%%02x", character),
                character -> String.format(Locale.ROOT, "&#%d;", character),
                character -> String.format(Locale.ROOT, "&#x%X;", character),
                character -> character == '/' ? "\\/" : Character.toString(character),
                character -> character == '_' ? "\\u005f" : Character.toString(character))) {
            String written = TOKEN.chars().mapToObj(spelling).collect(Collectors.joining());
            try (ScriptedServer server =
                            new ScriptedServer(Answer.json(418, "{\"message\":\"no\",\"echo\":\"" + written + "\"}"));
                    GcomClient client = GcomClient.builder()
                            .apiUrl(server.origin())
                            .token(TOKEN)
                            .retryPolicy(RetryPolicy.none())
                            .build()) {
                assertThat(catchThrowable(() -> client.regions().list()))
                        .isInstanceOfSatisfying(ApiException.class, failure -> assertThat(failure.rawBody())
                                .doesNotContain(written)
                                .contains("***"));
            }
        }
    }

    @Test
    void theTextOfAClientShowsNoHeader() {
        try (GcomClient client = GcomClient.builder().token(TOKEN).build()) {
            GcomClient view = client.with(
                    CallOptions.builder().header("X-Secret", "s3cret").build());
            assertThat(Stream.of(view, view.async(), view.stacks(), view.async().stacks(), view.waiters())
                            .map(Object::toString))
                    .allSatisfy(text -> assertThat(text).doesNotContain("s3cret", TOKEN));
        }
    }

    @Test
    void theLaterOfTwoHeadersThatDifferInCaseWins() {
        try (ScriptedServer server = new ScriptedServer(Answer.json(200, "{\"items\":[]}"));
                GcomClient client = GcomClient.builder()
                        .apiUrl(server.origin())
                        .token(TOKEN)
                        .userAgent("my-tool/1.4")
                        .build()
                        .with(CallOptions.builder()
                                .header("X-A", "1")
                                .header("x-a", "2")
                                .build())
                        .with(CallOptions.builder().header("X-a", "3").build())) {
            client.regions().list();

            assertThat(server.received().get(0).header("X-A")).isEqualTo("3");
            assertThat(server.received().get(0).header("User-Agent"))
                    .startsWith("gcom/")
                    .endsWith(" my-tool/1.4");
        }
    }
}
