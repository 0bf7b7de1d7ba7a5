package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stacks below {@code /v1/stacks}, which are those below {@code /instances} in another shape. */
class PublishedStacksTest {
    private static final String V1 = "/api/v1/stacks";
    private static final String SHOP =
            "{\"name\": \"Shop\", \"slug\": \"shop\", \"org\": \"\", \"region\": \"eu\", \"url\": \"\","
                    + " \"description\": \"\"}";

    private final VirtualClock clock = VirtualClock.at(Instant.parse("2026-01-01T00:00:00Z"));
    private final FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
            .clock(clock)
            .stackReadyAfter(Duration.ofSeconds(30))
            .start();
    private final PlainHttp http = PlainHttp.to(cloud);

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void aStackMadeThereIsTheOneBelowInstancesAndBack() {
        Answer made = http.post(V1, SHOP);
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        Answer instance = http.get("/api/instances/shop");
        assertThat(instance.at("/id")).isEqualTo(made.at("/id"));
        assertThat(instance.at("/regionSlug").asString()).isEqualTo("eu");

        http.post("/api/instances/shop", "{\"name\": \"Renamed\", \"description\": \"for people\"}");
        assertThat(http.get(V1 + "/shop").at("/name").asString()).isEqualTo("Renamed");
        assertThat(http.get(V1 + "/" + made.at("/id")).at("/description").asString())
                .isEqualTo("for people");

        http.post("/api/instances", "{\"name\": \"b\", \"slug\": \"other\"}");
        assertThat(http.get(V1 + "/other").at("/region").asString()).isEqualTo("us");
    }

    @Test
    void anAnswerHasTheTenFieldsOfItsOwn() {
        assertThat(names(http.post(V1, SHOP)))
                .containsExactlyInAnyOrder(
                        "id",
                        "slug",
                        "name",
                        "url",
                        "description",
                        "region",
                        "orgId",
                        "orgSlug",
                        "labels",
                        "deleteProtection");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"url\": \"\", \"description\": \"\"", "\"url\": null, \"description\": null", "\"labels\": {}"
            })
    void whatIsEmptyOrNullMeansTheDefault(String fields) {
        Answer made = http.post(
                V1,
                "{\"name\": \"a\", \"slug\": \"shop\", \"org\": \"grafanacom\", \"region\": \"us\", %s}"
                        .formatted(fields));

        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.at("/url").asString()).isEqualTo(cloud.apiUrl() + "/stacks/shop");
        assertThat(made.at("/labels")).isEmpty();
    }

    @Test
    void protectionAgainstDeletionIsOnUnlessItIsNotWanted() {
        assertThat(http.post(V1, SHOP).at("/deleteProtection").asBoolean()).isTrue();
        http.post("/api/instances", "{\"name\": \"b\", \"slug\": \"other\"}");
        assertThat(http.get(V1 + "/other").at("/deleteProtection").asBoolean()).isFalse();

        Answer refused = http.delete(V1 + "/shop");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(http.post(V1 + "/shop", "{\"deleteProtection\": false}").status())
                .isEqualTo(200);
        assertThat(http.delete(V1 + "/shop").at("/slug").asString()).isEqualTo("shop");
        assertThat(http.get(V1 + "/shop").status()).isEqualTo(404);
        assertThat(http.get("/api/instances/shop").status()).isEqualTo(404);
    }

    @Test
    void anUpdateChangesWhatItNamesAndNothingElse() {
        http.post(V1, SHOP.replace("\"description\": \"\"", "\"description\": \"old\", \"labels\": {\"a\": \"b\"}"));

        Answer renamed = http.post(V1 + "/shop", "{\"name\": \"New\", \"url\": null, \"description\": null}");
        assertThat(renamed.at("/name").asString()).isEqualTo("New");
        assertThat(renamed.at("/description").asString()).isEqualTo("old");
        assertThat(renamed.at("/labels/a").asString()).isEqualTo("b");
        assertThat(http.post(V1 + "/shop", "{\"labels\": {}}").at("/labels")).isEmpty();
    }

    @Test
    void theListIsInRealPages() {
        for (int i = 0; i < 5; i++) {
            http.post(V1, SHOP.replace("\"shop\"", "\"shop" + i + "\""));
        }
        Answer second = http.get(V1 + "?org=grafanacom&page=2&pageSize=2");
        assertThat(second.at("/items")).hasSize(2);
        assertThat(second.at("/items/0/slug").asString()).isEqualTo("shop2");
        assertThat(second.at("/total").asInt()).isEqualTo(5);
        assertThat(second.at("/pages").asInt()).isEqualTo(3);
        assertThat(http.get(V1 + "?org=652992&page=3&pageSize=2").at("/items")).hasSize(1);
        Answer beyond = http.get(V1 + "?org=grafanacom&page=9&pageSize=2");
        assertThat(beyond.at("/items")).isEmpty();
        assertThat(beyond.at("/page").asInt()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=1&pageSize=10",
                "?org=grafanacom&pageSize=10",
                "?org=grafanacom&page=1",
                "?org=grafanacom&page=0&pageSize=10",
                "?org=grafanacom&page=1&pageSize=0",
                "?org=grafanacom&page=x&pageSize=10"
            })
    void aListWithoutAllThreeOrWithAWrongNumberIsRefused(String query) {
        assertError(http.get(V1 + query), 400);
    }

    @Test
    void errorsHaveEveryPartAndRepeatTheStatus() {
        http.post(V1, SHOP);
        assertError(http.get(V1 + "/nosuchstack"), 404);
        assertError(http.withToken("glc_wrong").get(V1 + "/shop"), 401);
        assertError(http.post(V1, SHOP), 409);
        assertError(http.post(V1, SHOP.replace("\"eu\"", "\"nowhere\"").replace("\"shop\"", "\"b\"")), 400, 409);
        assertError(http.post(V1, SHOP.replace("\"org\": \"\"", "\"org\": \"other\"")), 403);
        assertError(http.post(V1, SHOP.replace("\"eu\"", "\"\"").replace("\"shop\"", "\"b\"")), 400, 409);
    }

    @Test
    void theSlugOfADeletedStackIsKeptForAWhile() {
        http.post(V1, SHOP.replace("\"org\"", "\"deleteProtection\": false, \"org\""));
        http.delete(V1 + "/shop");
        assertThat(http.post(V1, SHOP).status()).isEqualTo(409);
        clock.advance(Duration.ofSeconds(31));
        assertThat(http.post(V1, SHOP).status()).isEqualTo(200);
    }

    @Test
    void readinessAndConnectionsComeWithTime() {
        http.post(V1, SHOP);
        assertThat(http.get(V1 + "/shop/readiness").at("/ready").asBoolean()).isFalse();
        assertThat(http.get("/api/instances/shop/readiness").at("/ready").asBoolean())
                .isFalse();
        assertError(http.get(V1 + "/shop/connections"), 404);

        clock.advance(Duration.ofSeconds(30));
        assertThat(http.get(V1 + "/shop/readiness").at("/ready").asBoolean()).isTrue();
        assertThat(http.get("/api/instances/shop/readiness").at("/ready").asBoolean())
                .isTrue();
        Answer connections = http.get(V1 + "/shop/connections");
        Answer stack = http.get("/api/instances/shop");
        assertThat(connections.at("/tenants/0/id")).isEqualTo(stack.at("/hmInstancePromId"));
        assertThat(connections.at("/tenants/0/url")).isEqualTo(stack.at("/hmInstancePromUrl"));

        cloud.pause("shop");
        assertThat(http.get(V1 + "/shop/readiness").at("/ready").asBoolean()).isFalse();
    }

    @Test
    void pluginsOfTheRequestAreInstalledAndUnknownOnesRefused() {
        assertError(http.post(V1, SHOP.replace("\"org\"", "\"plugins\": [\"no-such\"], \"org\"")), 400, 409);
        http.post(V1, SHOP.replace("\"org\"", "\"plugins\": [\"grafana-clock-panel\"], \"org\""));
        assertThat(http.get("/api/instances/shop/plugins")
                        .at("/items/0/pluginSlug")
                        .asString())
                .isEqualTo("grafana-clock-panel");
    }

    @ParameterizedTest
    @CsvSource({"free, 200", "https://free.grafana.net, 200", "shop, 409", "Not-A-Slug, 400", "https://free{, 400"})
    void checksWhetherAnAddressIsFree(String url, int status) {
        http.post(V1, SHOP);
        Answer answer = http.post(V1 + "/checkUrl", "{\"url\": \"%s\", \"org\": \"\"}".formatted(url));
        if (status == 200) {
            assertThat(answer.at("/slug").asString()).isEqualTo("free");
            assertThat(answer.at("/url").asString()).isNotEmpty();
        } else {
            assertError(answer, status, 409);
        }
        assertThat(http.get("/api/instances/free").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"own.example", "https://", "a b", "mailto"})
    void anAddressThatIsNotAbsoluteIsRefused(String url) {
        String body = "{\"name\": \"b\", \"slug\": \"other\", \"org\": \"\", \"region\": \"us\", \"url\": \"%s\"}";
        http.post(V1, SHOP);

        for (Answer refused : List.of(
                http.post(V1, body.formatted(url)), http.post(V1 + "/shop", "{\"url\": \"%s\"}".formatted(url)))) {
            assertError(refused, 400);
            assertThat(refused.message()).isEqualTo("Invalid url " + url + " specified");
        }
        assertThat(http.get(V1 + "/shop").at("/url").asString()).endsWith("/stacks/shop");
    }

    private static Set<String> names(Answer answer) {
        return new TreeSet<>(answer.json().propertyNames());
    }

    private static void assertError(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.text()).isIn((Object[]) statuses);
        assertThat(names(answer)).containsExactlyInAnyOrder("statusCode", "code", "message", "requestId");
        assertThat(answer.at("/statusCode").asInt()).isEqualTo(answer.status());
        assertThat(answer.code()).isNotEmpty();
        assertThat(answer.message()).isNotEmpty();
        assertThat(answer.at("/requestId").asString()).isNotEmpty();
    }
}
