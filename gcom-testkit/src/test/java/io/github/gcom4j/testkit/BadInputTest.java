package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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

    @ParameterizedTest
    @CsvSource({
        "/api/instances/%,                   400",
        "/api/instances/%4,                  400",
        "/api/instances/%zz,                 400",
        "/api/instances/%c3%28,              400",
        "/api/stack-regions?a=%ff,           400",
        "/api/stack-regions?%=b,             400",
        "/api/instances/a%0d%0aInjected,     404",
        "/api/orgs/..%2fgrafanacom/instances, 403",
    })
    void aUrlThatEncodesNothingIsRefused(String target, int status) {
        try (PlainSocket socket = PlainSocket.to(world.cloud)) {
            String answer = socket.send("GET " + target + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                            + world.cloud.token() + "\r\n\r\n")
                    .receive();
            assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\"message\":");
            assertThat(answer.lines()).noneMatch(line -> line.startsWith("Injected"));
        }
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

    @Test
    void ofParallelUpdatesNoneIsLost() {
        List<Answer> answers =
                parallel(200, each -> http.post("/api/v1/tokens?region=us", world.token("parallel-" + each)));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(answer -> answer.at("/id").asString()).doesNotHaveDuplicates();
        assertThat(answers).extracting(answer -> answer.at("/token").asString()).doesNotHaveDuplicates();
        assertThat(http.get("/api/v1/tokens?region=us").at("/items").size()).isEqualTo(201);
    }

    @Test
    void parallelChangesOfDifferentFieldsAllStay() {
        parallel(
                90,
                each -> http.post(
                        "/api/instances/mystack",
                        switch (each % 3) {
                            case 0 -> "{\"name\": \"renamed\"}";
                            case 1 -> "{\"description\": \"described\"}";
                            default -> "{\"labels\": {\"team\": \"mine\"}}";
                        }));

        Answer stack = http.get("/api/instances/mystack");
        assertThat(stack.at("/name").asString()).isEqualTo("renamed");
        assertThat(stack.at("/description").asString()).isEqualTo("described");
        assertThat(stack.at("/labels/team").asString()).isEqualTo("mine");
    }

    @Test
    void ofParallelDeletesExactlyOneFindsSomething() {
        List<Answer> answers = parallel(100, each -> http.delete("/api/instances/mystack"));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 404).hasSize(99);
    }

    @Test
    void fiveHundredClientsAtOnceAreAllServed() {
        List<PlainSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                sockets.add(PlainSocket.to(world.cloud));
            }
            for (int round = 0; round < 3; round++) {
                sockets.forEach(
                        socket -> socket.send("GET /api/stack-regions HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                                + world.cloud.token() + "\r\n\r\n"));
                assertThat(sockets)
                        .allSatisfy(socket -> assertThat(socket.receive()).startsWith("HTTP/1.1 200"));
            }
        } finally {
            sockets.forEach(PlainSocket::close);
        }
    }

    @Test
    void ofAThousandParallelCreatesExactlyOneWins() {
        List<Answer> answers = parallel(1000, each -> http.post("/api/instances", World.stack("contested")));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409 && answer.code().equals("Conflict"))
                .hasSize(999);
    }

    private static List<Answer> parallel(int count, IntFunction<Answer> request) {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<CompletableFuture<Answer>> answers = IntStream.range(0, count)
                    .mapToObj(each -> CompletableFuture.supplyAsync(() -> request.apply(each), threads))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
