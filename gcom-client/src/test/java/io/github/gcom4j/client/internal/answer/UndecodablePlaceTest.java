package io.github.gcom4j.client.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Param;
import feign.RequestLine;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.internal.async.Futures;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body that cannot be read is a failure that says where, without quoting it. The oldest Jackson names no place. */
@Timeout(60)
class UndecodablePlaceTest {
    /** An interface of a user, whose types are not ours. */
    interface Quotas {
        record Quota(int limit, Map<String, Integer> used) {}

        @RequestLine("GET /orgs/{org}/quota")
        Quota of(@Param("org") String org);
    }

    // Where a body breaks off, Jackson 3.0 gives each level the name it stopped at, which stays hidden.
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            []                                                          | a value is of another kind at
            {"items":[{"slug":"c"}]}                                    | not set [id] in items[0]
            {"items":[{"id":"x","slug":"c"}]}                           | not set [id] in items[0]
            {"items":{"glc_1":{}}}                                      | a value is of another kind in items
            {"items":[{"glc_1":[                                        | [0]
            """)
    void thePlaceIsSaidByDeclaredNamesAndPositionsAlone(String body, String place) {
        try (ScriptedServer server = new ScriptedServer(Answer.json(200, body));
                GcomClient client = client(server)) {
            assertThatExceptionOfType(UndecodableResponseException.class)
                    .isThrownBy(() -> client.stacks().list("myorg"))
                    .withMessageContaining(place)
                    .withMessageNotContaining("glc_1");
        }
    }

    @Test
    void thePlaceInATypeOfTheUserIsSaidLikewise() {
        try (ScriptedServer server = new ScriptedServer(
                        Answer.json(200, "{\"limit\":\"many\"}"), Answer.json(200, "{\"used\":{\"glc_1\":\"many\"}}"));
                GcomClient client = client(server)) {
            Quotas quotas = client.api(Quotas.class);

            assertThat(Futures.cause(catchThrowable(() -> quotas.of("myorg")))).hasMessageContaining(" in limit at");
            assertThat(Futures.cause(catchThrowable(() -> quotas.of("myorg"))))
                    .hasMessageContaining(" in used.*** at")
                    .hasMessageNotContaining("glc_1");
        }
    }

    private static GcomClient client(ScriptedServer server) {
        return GcomClient.builder().apiUrl(server.origin()).token("test").build();
    }
}
