package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StackTest {
    private final World world = new World(builder -> builder.stackReadyAfter(Duration.ofMinutes(5)));
    private final PlainHttp http = world.http;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void aStackIsFoundByIdAndBySlug() {
        assertThat(http.get("/api/instances/mystack").at("/id").asString()).isEqualTo(world.stackId);
        assertThat(http.get("/api/instances/" + world.stackId).at("/slug").asString())
                .isEqualTo("mystack");
    }

    @Test
    void aStackWithoutARegionGoesToTheDefaultOne() {
        assertThat(http.get("/api/instances/mystack").at("/regionSlug").asString())
                .isEqualTo("us");
        Answer eu =
                http.post("/api/instances", "{\"name\": \"a\", \"slug\": \"other\", \"region\": \"prod-eu-west-3\"}");
        assertThat(eu.at("/regionSlug").asString()).isEqualTo("prod-eu-west-3");
        assertThat(eu.at("/clusterSlug").asString()).isEqualTo("prod-eu-west-3");
    }

    @ParameterizedTest
    @CsvSource({"'', false", "'\"waitForReadiness\": true,', true", "'\"waitForReadiness\": false,', false"})
    void aCreateThatWaitsForReadinessFindsItsInstanceReady(String wait, boolean ready) {
        assertThat(readyAfterCreate(http, wait)).isEqualTo(ready);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "'\"waitForReadiness\": false,', false"})
    void onRequestACreateWaitsUnlessItSaysNotTo(String wait, boolean ready) {
        try (World waiting = new World(
                builder -> builder.stackReadyAfter(Duration.ofMinutes(5)).waitForReadiness())) {
            assertThat(readyAfterCreate(waiting.http, wait)).isEqualTo(ready);
        }
    }

    private static boolean readyAfterCreate(PlainHttp http, String wait) {
        http.post("/api/instances", "{%s \"name\": \"a\", \"slug\": \"other\"}".formatted(wait));
        return http.get("/api/instances/other/readiness").at("/ready").asBoolean();
    }

    @Test
    void aPluginThatThereIsNotIsRefusedBeforeAStackIsMade() {
        Answer refused = http.post(
                "/api/instances",
                "{\"name\": \"a\", \"slug\": \"other\", \"plugins\": [\"%s\", \"nosuch\"]}".formatted(World.PLUGIN));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).isEqualTo("Invalid plugins nosuch specified");
        assertThat(http.get("/api/instances/other").status()).isEqualTo(404);
    }

    @Test
    void aDeletedStackIsReadByIdOnlyAndItsLinksUseTheId() {
        Answer deleted = http.delete("/api/instances/mystack");

        assertThat(deleted.at("/status").asString()).isEqualTo("deleted");
        assertThat(deleted.at("/links/0/href").asString()).isEqualTo("/instances/" + world.stackId);
        assertThat(http.get("/api/instances/mystack").status()).isEqualTo(404);
        assertThat(http.get("/api/instances/" + world.stackId).at("/status").asString())
                .isEqualTo("deleted");
        assertThat(http.get("/api/orgs/grafanacom/instances").at("/items").size())
                .isZero();
    }

    @Test
    void aDeleteTakesItsTime() {
        try (World slow = new World(builder -> builder.stackDeletionTakes(Duration.ofMinutes(1)))) {
            assertThat(slow.http.delete("/api/instances/mystack").at("/status").asString())
                    .isEqualTo("deleting");
            assertThat(slow.http
                            .get("/api/instances/" + slow.stackId)
                            .at("/status")
                            .asString())
                    .isEqualTo("deleting");

            slow.advance(Duration.ofMinutes(1));

            assertThat(slow.http
                            .get("/api/instances/" + slow.stackId)
                            .at("/status")
                            .asString())
                    .isEqualTo("deleted");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET  ''",
                "POST ''",
                "POST /restart",
                "GET  /datasources",
                "GET  /plugins",
                "GET  /connections",
            })
    void idAndSlugAreAcceptedEverywhere(String call) {
        String[] parts = call.replace("''", "").split(" +", -1);
        world.advance(Duration.ofMinutes(10));

        Answer bySlug = http.send(parts[0], "/api/instances/mystack" + parts[1], parts[0].equals("POST") ? "{}" : "");
        Answer byId =
                http.send(parts[0], "/api/instances/" + world.stackId + parts[1], parts[0].equals("POST") ? "{}" : "");

        assertThat(bySlug.status()).as(bySlug.text()).isEqualTo(200);
        assertThat(byId.text()).isEqualTo(bySlug.text());
    }

    @Test
    void aDeletedStackTakesNothingElse() {
        http.delete("/api/instances/mystack");

        String path = "/api/instances/" + world.stackId;
        assertThat(http.post(path, "{}").status()).isEqualTo(404);
        assertThat(http.delete(path).status()).isEqualTo(404);
        assertThat(http.post(path + "/restart", "").status()).isEqualTo(404);
        assertThat(http.get(path + "/plugins").status()).isEqualTo(404);
        assertThat(http.get(path + "/datasources").status()).isEqualTo(404);
    }

    @Test
    void tenLabelsAreEnough() {
        String ten =
                IntStream.range(0, 10).mapToObj(i -> "\"k" + i + "\": \"v\"").collect(Collectors.joining(", "));

        assertThat(http.post("/api/instances/mystack", "{\"labels\": {" + ten + "}}")
                        .status())
                .isEqualTo(200);
        Answer eleven = http.post("/api/instances/mystack", "{\"labels\": {" + ten + ", \"k10\": \"v\"}}");
        assertThat(eleven.status()).isEqualTo(409);
        assertThat(eleven.code()).isEqualTo("InvalidArgument");
    }

    @Test
    void theSlugOfADeletedStackStaysTakenForHalfAMinute() {
        http.delete("/api/instances/mystack");

        Answer early = http.post("/api/instances", World.stack("mystack"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.message()).contains("deleted recently").contains("wait for 30s");
        world.advance(Duration.ofSeconds(30));
        assertThat(http.post("/api/instances", World.stack("mystack")).status()).isEqualTo(200);
    }

    @Test
    void aProtectedStackIsNotDeletedUntilItIsUnprotected() {
        http.post("/api/instances/mystack", "{\"deleteProtection\": true}");
        assertThat(http.delete("/api/instances/mystack").status()).isEqualTo(409);

        http.post("/api/instances/mystack", "{\"deleteProtection\": false}");
        assertThat(http.delete("/api/instances/mystack").status()).isEqualTo(200);
    }

    @Test
    void labelsAreReplacedAsAWholeAndClearedByAnEmptyObject() {
        http.post("/api/instances/mystack", "{\"labels\": {\"a\": \"1\", \"b\": \"2\"}}");
        assertThat(http.post("/api/instances/mystack", "{\"name\": \"new\"}")
                        .at("/labels")
                        .size())
                .isEqualTo(2);
        assertThat(http.post("/api/instances/mystack", "{\"labels\": {\"c\": \"3\"}}")
                        .at("/labels")
                        .toString())
                .isEqualTo("{\"c\":\"3\"}");
        assertThat(http.post("/api/instances/mystack", "{\"labels\": {}}")
                        .at("/labels")
                        .size())
                .isZero();
    }

    @Test
    void aStackIsActiveAtOnceButAnswersLater() {
        JsonNode stack = http.get("/api/instances/mystack").json();
        assertThat(stack.path("status").asString()).isEqualTo("active");
        assertThat(stack.path("runningVersion").asString()).isEmpty();
        PlainHttp instance = new PlainHttp(stack.path("url").asString(), "");
        assertThat(instance.get("/api/health").status()).isEqualTo(503);
        assertThat(instance.get("/api/health").code()).isEqualTo("Loading");
        assertThat(http.get("/api/instances/mystack/connections").status()).isEqualTo(404);

        world.advance(Duration.ofMinutes(5));

        assertThat(instance.get("/api/health").status()).isEqualTo(200);
        assertThat(http.get("/api/instances/mystack/connections").status()).isEqualTo(200);
        assertThat(http.get("/api/instances/mystack").at("/runningVersion").asString())
                .isNotEmpty();
    }

    @Test
    void aRestartTakesTheInstanceDown() {
        PlainHttp instance =
                new PlainHttp(http.get("/api/instances/mystack").at("/url").asString(), "");
        world.advance(Duration.ofMinutes(5));
        assertThat(http.post("/api/instances/mystack/restart", "").text()).isEqualTo("true");

        assertThat(instance.get("/api/health").status()).isEqualTo(503);
        world.advance(Duration.ofMinutes(5));
        assertThat(instance.get("/api/health").status()).isEqualTo(200);
    }

    @Test
    void aVisitWakesAPausedInstance() {
        PlainHttp instance =
                new PlainHttp(http.get("/api/instances/mystack").at("/url").asString(), "");
        world.cloud.pause("mystack");
        world.advance(Duration.ofDays(1));
        assertThat(instance.get("/api/health").status()).isEqualTo(503);
        assertThat(http.get("/api/instances/mystack").at("/status").asString()).isEqualTo("paused");

        instance.get("/login?disableAutoLogin=true");
        world.advance(Duration.ofMinutes(5));

        assertThat(instance.get("/api/health").status()).isEqualTo(200);
    }

    @Test
    void aStackComesWithDataSourcesOfItsOwn() {
        JsonNode sources = http.get("/api/instances/mystack/datasources").at("/items");

        assertThat(sources.valueStream().map(source -> source.path("name").asString()))
                .containsExactly(
                        "grafanacloud-usage",
                        "grafanacloud-mystack-logs",
                        "grafanacloud-mystack-prom",
                        "grafanacloud-mystack-traces");
    }

    @Test
    void noTwoStacksShareAnId() {
        JsonNode first = http.get("/api/instances/mystack").json();
        JsonNode second = http.post("/api/instances", World.stack("other")).json();

        for (String id : new String[] {"id", "hmInstancePromId", "hlInstanceId", "amInstanceId", "htInstanceId"}) {
            assertThat(second.path(id).asLong())
                    .as(id)
                    .isGreaterThan(first.path(id).asLong());
        }
    }
}
