package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?admin", "/_pages/live"})
    void loadsNothingFromElsewhereAndLinksToNothingThatIsMissing(String path) {
        Program.call(http -> {
            var page = http.get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(header(page, "Content-Security-Policy")).contains("default-src 'self'");
            assertThat(LINK.matcher(page.text()).results().map(link -> link.group(1)))
                    .filteredOn(link -> !link.equals("data:,"))
                    .isNotEmpty()
                    .allSatisfy(link -> {
                        assertThat(link).startsWith("/");
                        assertThat(http.get(link).status()).isEqualTo(200);
                    });
        });
    }

    @Test
    void showsTheDescriptionOfTheApi() {
        Program.call(
                http -> assertThat(http.get("/_pages/gcom.json").at("/openapi").asString())
                        .isEqualTo("3.0.3"));
    }

    @Test
    void setsValuesAsTextAlone() {
        Program.call(http -> assertThat(http.get("/_pages/live.js").text())
                .doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval("));
    }

    @Test
    void saysWhereTheApiIs() {
        Program.call(http -> {
            assertThat(http.get("/instances"))
                    .returns(404, PlainHttp.Answer::status)
                    .returns(
                            "There is nothing here: the API is below /api/, its reference at /",
                            PlainHttp.Answer::text);
            assertThat(http.post("/", "{}").status()).isEqualTo(405);
        });
    }

    private static String header(PlainHttp.Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
