package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
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
    void aBadQueryIsInvalid(String query) {
        String encoded = query.endsWith("=%") ? query + "25" : query;
        String region = query.startsWith("region") ? "" : "region=us&";
        Answer answer = http.get("/api/v1/accesspolicies?" + region + encoded);

        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("InvalidArgument");
    }

    @Test
    void anUnknownQueryParameterIsIgnoredAndRecorded() {
        assertThat(http.get("/api/stack-regions?colour=red").status()).isEqualTo(200);

        assertThat(world.cloud.violations()).singleElement().satisfies(violation -> assertThat(violation.pointer())
                .isEqualTo("colour"));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/jsonx",
                "application/problem+json",
                "application/json charset=utf-8",
                "application/json; charset=latin1",
                "application/json, text/plain",
                "application/json; =x",
            })
    void anotherContentTypeIsRefused(String type) {
        Answer answer = createAs(type);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).isEqualTo("Content-Type must be application/json but is " + type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=UTF-8",
                "application/json ; charset=\"utf-8\"; q=\"a \\\" ; b\"",
                "application/json;",
            })
    void parametersOfTheContentTypeAreUnderstood(String type) {
        assertThat(createAs(type).status()).isEqualTo(200);
    }

    private Answer createAs(String contentType) {
        return http.send(http.request("/api/instances")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(World.stack("other"))));
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

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void aBodyThatIsNestedTooDeeplyIsRefused(String bracket) {
        Answer answer = http.post("/api/instances", bracket.repeat(100_000));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).startsWith("Malformed JSON");
    }

    @Test
    void aBodyOfManyMegabytesIsTooLarge() {
        Answer answer = http.post("/api/instances", " ".repeat(10 << 20) + "{}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(http.get("/api/stack-regions").status()).isEqualTo(200);
    }

    @Test
    void anEncodedBodyIsRefused() {
        Answer answer = http.send(http.request("/api/instances")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(new byte[] {31, -117, 8, 0})));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).contains("Content-Encoding").contains("gzip");
    }

    @Test
    void aCursorOfAnotherListOrFilterGivesNothingWrong() {
        for (String name : List.of("a", "b", "c")) {
            world.create("/api/v1/accesspolicies?region=us", World.policy(name, "a:b"));
        }
        String cursor = http.get("/api/v1/accesspolicies?region=us&pageSize=1")
                .at("/metadata/pagination/nextPage")
                .asString()
                .replaceFirst(".*pageCursor=", "");

        Answer ofTokens = http.get("/api/v1/tokens?region=us&pageCursor=" + cursor);
        Answer filtered = http.get("/api/v1/accesspolicies?region=us&name=c&pageCursor=" + cursor);

        assertThat(ofTokens.status()).isLessThan(500);
        assertThat(filtered.at("/items/0/name").asString()).isEqualTo("c");
    }
}
