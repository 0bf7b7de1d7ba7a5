package io.github.gcom4j.client.internal.feign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.feign.StackApi;
import io.github.gcom4j.client.feign.TokenApi;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Clients;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.model.Queries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlEncodingTest {
    @ParameterizedTest
    @CsvSource({
        "a/b, a%2Fb",
        "a b, a%20b",
        "a?b#c, a%3Fb%23c",
        "%2F, %252F",
        "%2e%2e, %252e%252e",
        "100% a/b, 100%25%20a%2Fb",
        "{x}, %7Bx%7D",
        "../x, ..%2Fx",
        "ä, %C3%A4",
        "a;b, a%3Bb",
        "..., ..."
    })
    void aPathValueStaysOneSegment(String value, String segment) {
        try (ScriptedServer server = new ScriptedServer(Answer.json(200, "true"))) {
            boolean restarted = Clients.apis(server).blocking(StackApi.class).restartStack(value);

            assertThat(restarted).isTrue();
            assertThat(server.received().get(0).target()).isEqualTo("POST /api/instances/" + segment + "/restart");
        }
    }

    @ParameterizedTest
    @CsvSource({"a+b=& c, a%2Bb%3D%26%20c", "%2B, %252B", "{x}, %7Bx%7D", "ä, %C3%A4"})
    void aQueryValueArrivesAsItIs(String value, String encoded) {
        try (ScriptedServer server = new ScriptedServer(Answer.json(200, "{\"items\":[]}"))) {
            var query =
                    Queries.ListTokens.builder().region("us").pageCursor(value).build();

            var page = Clients.apis(server).blocking(TokenApi.class).listTokens(query);

            assertThat(page.items()).isEmpty();
            assertThat(server.received().get(0).target())
                    .isEqualTo("GET /api/v1/tokens?pageCursor=" + encoded + "&region=us");
        }
    }
}
