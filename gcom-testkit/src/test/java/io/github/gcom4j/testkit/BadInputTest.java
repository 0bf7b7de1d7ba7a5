package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, an error of the API goes out: never a stack trace, a hang or a lost update. */
class BadInputTest {
    private final World world = new World();
    private final PlainHttp http = world.http;

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"name\": \"a\"                                   | Malformed JSON",
                "{\"name\": \"a\"} {}                               | Malformed JSON",
                "{\"name\": \"a\", \"name\": \"b\"}                 | Malformed JSON",
                "[]                                                 | Invalid body",
                "null                                               | Invalid body",
                "{}                                                 | Field is required: name",
                "{\"name\": \"a\"}                                  | Field is required: slug",
                "{\"name\": \"a\", \"slug\": \"\"}                  | Field is required: slug",
                "{\"name\": \"a\", \"slug\": \"my-slug\"}           | Invalid slug my-slug specified",
                "{\"name\": \"a\", \"slug\": \"Upper\"}             | Invalid slug Upper specified",
                "{\"name\": \"a\", \"slug\": \"a\\n\"}              | Invalid slug",
                "{\"name\": \"a\", \"slug\": \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"} | Invalid slug",
                "{\"name\": 7, \"slug\": \"a\"}                     | Invalid name 7 specified",
                "{\"name\": \"a\", \"slug\": \"a\", \"labels\": {\"a b\": \"c\"}} | Invalid labels",
                "{\"name\": \"a\", \"slug\": \"a\", \"labels\": {\"a\": \"c d\"}} | Invalid labels.a c d specified",
                "{\"name\": \"a\", \"slug\": \"a\", \"color\": \"red\"} | Invalid body",
            })
    void aMalformedStackIsRefusedInTheWordsOfTheService(String body, String message) {
        Answer answer = http.post("/api/instances", body);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("InvalidArgument");
        assertThat(answer.message()).startsWith(message);
        assertThat(world.cloud.violations()).isNotEmpty();
    }

    @Test
    void aRegionThatDoesNotExistIsInvalid() {
        Answer answer = http.post("/api/instances", "{\"name\": \"a\", \"slug\": \"a\", \"region\": \"mars\"}");

        assertThat(answer.message()).isEqualTo("Invalid region mars specified");
    }

    @Test
    void aViolationNamesPointerAndRule() {
        http.post("/api/v1/accesspolicies?region=us", "{\"name\": \"A\", \"scopes\": [\"x\"], \"realms\": [{}]}");

        assertThat(world.cloud.violations())
                .extracting(violation -> violation.pointer() + " " + violation.rule())
                .containsExactlyInAnyOrder(
                        "/name pattern", "/scopes/0 pattern", "/realms/0 required", "/realms/0 required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pageSize=0",
                "pageSize=501",
                "pageSize=many",
                "pageSize=99999999999999999999",
                "pageCursor=%",
                "pageCursor=nonsense",
                "pageCursor=bm9uc2Vuc2U=",
                "pageCursor=eHx5fHo=",
                "realmIdentifier=1",
                "realmType=galaxy",
                "status=broken",
                "orgId=one",
                "region=%20",
                "region=mars",
            })
    void aBadQueryIsABadRequest(String query) {
        String encoded = query.endsWith("=%") ? query + "25" : query;
        String region = query.startsWith("region") ? "" : "region=us&";
        Answer answer = http.get("/api/v1/accesspolicies?" + region + encoded);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("InvalidArgument");
    }

    @Test
    void anUnknownQueryParameterIsIgnoredAndRecorded() {
        assertThat(http.get("/api/stack-regions?colour=red").status()).isEqualTo(200);

        assertThat(world.cloud.violations()).singleElement().satisfies(violation -> assertThat(violation.pointer())
                .isEqualTo("colour"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/nowhere,                            404",
        "GET,    /,                                       404",
        "GET,    /apidocs,                                404",
        "GET,    /api,                                    404",
        "GET,    /api/instances/,                         409",
        "PUT,    /api/instances/mystack,                  405",
        "PATCH,  /api/v1/tokens,                          405",
        "GET,    /api/instances,                          405",
        "GET,    /api/instances/..,                       404",
        "GET,    /api/instances/%2e%2e,                   404",
        "GET,    /api/instances/%2E%2E/plugins,           404",
        "GET,    /api/instances/mystack%2Fplugins,        404",
        "GET,    /api/instances/mystack%2F..%2Fmystack,   404",
        "GET,    /api/instances/%00,                      404",
        "GET,    /api//instances/mystack,                 404",
        "GET,    /api/instances/mystack/plugins/a%2Fb,    404",
        "DELETE, /api/orgs/grafanacom/api-keys/a%2F..%2Fb, 404",
    })
    void aPathThatLeadsNowhereIsRefused(String method, String path, int status) {
        Answer answer = http.send(method, path, "");

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isNotEmpty();
        assertThat(answer.message()).isNotEmpty();
    }

    @Test
    void anEncodedSlashIsData() {
        http.post("/api/orgs/grafanacom/api-keys", "{\"name\": \"a/b +c\", \"role\": \"Viewer\"}");

        assertThat(http.delete("/api/orgs/grafanacom/api-keys/a%2Fb%20+c").text())
                .isEqualTo("true");
    }

    @Test
    void anOversizedBodyIsRefusedAndReadToItsEnd() {
        assertThat(http.post("/api/instances", " ".repeat(5_000_000)).status()).isEqualTo(413);
    }

    @Test
    void oversizedHeadersAreRefused() {
        Answer answer = http.send(http.request("/api/stack-regions")
                .header("X-Long", "x".repeat(70_000))
                .GET());

        assertThat(answer.status()).isEqualTo(431);
    }

    @Test
    void anotherContentTypeIsRefused() {
        Answer answer = http.send(http.request("/api/instances")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(World.stack("other"))));

        assertThat(answer.message()).contains("application/json").contains("text/plain");
    }

    @ParameterizedTest
    @CsvSource({"'', Token invalid", "glc_wrong, Token invalid"})
    void aWrongOrMissingTokenIsInvalid(String token, String message) {
        Answer answer = http.withToken(token).get("/api/stack-regions");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("InvalidCredentials");
        assertThat(answer.message()).isEqualTo(message);
    }

    @Test
    void credentialsThatAreNoBearerTokenCannotBeParsed() {
        Answer answer = http.withToken("")
                .send(http.withToken("").request("/api/stack-regions").header("Authorization", "Basic YTpi"));

        assertThat(answer.message()).isEqualTo("Token could not be parsed");
    }

    @Test
    void theRequestIdIsEchoed() {
        Answer answer = http.send(http.request("/api/instances/none").header("x-request-id", "my-id"));

        assertThat(answer.at("/requestId").asString()).isEqualTo("my-id");
    }

    @Test
    void ofAThousandParallelCreatesExactlyOneWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Future<Integer>> creates = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                creates.add(threads.submit(() ->
                        http.post("/api/instances", World.stack("contested")).status()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> create : creates) {
                statuses.add(create.get());
            }
            assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
            assertThat(Collections.frequency(statuses, 409)).isEqualTo(999);
        } finally {
            threads.shutdownNow();
        }
    }
}
