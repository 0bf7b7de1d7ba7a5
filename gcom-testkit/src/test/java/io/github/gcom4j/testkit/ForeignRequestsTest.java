package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import io.github.gcom4j.testkit.journal.Violation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake takes what the API's other clients send. */
class ForeignRequestsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String POLICIES = "/api/v1/accesspolicies?region=us";
    private static final String TOKENS = "/api/v1/tokens?region=us";

    private final World world = new World(builder -> builder.stackDeletionTakes(HOUR));
    private final PlainHttp http = world.http;

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/instances/mystack,                     HTTP/1.1 200 OK",
        "GET /api/instances/nosuchstack,                 HTTP/1.1 404 Not Found",
        "POST /api/instances,                            HTTP/1.1 409 Conflict",
        "GET /api/nowhere,                               HTTP/1.1 404 Not Found",
        "PATCH /api/instances/mystack,                   HTTP/1.1 405 Method Not Allowed",
    })
    void theStatusLineHasAPhrase(String call, String statusLine) {
        try (PlainSocket socket = PlainSocket.to(world.cloud)) {
            String answer = socket.exchange(call + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + world.cloud.token() + "\r\nContent-Length: 2\r\n\r\n{}");

            assertThat(answer).startsWith(statusLine + "\r\n");
        }
    }

    @Test
    void aDeletedTokensAnswerHasAPhraseToo() {
        try (PlainSocket socket = PlainSocket.to(world.cloud)) {
            String answer = socket.exchange("DELETE /api/v1/tokens/" + world.tokenId + "?region=us HTTP/1.1\r\n"
                    + "Host: localhost\r\nAuthorization: Bearer " + world.cloud.token() + "\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 204 No Content\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"latest, 2.1.8", "v2.0.0, 2.0.0", "2.0.0, 2.0.0", "'', 2.1.8"})
    void aPluginTakesTheVersionsOfOtherTools(String asked, String installed) {
        String plugins = "/api/instances/mystack/plugins";

        Answer added = http.post(plugins, "{\"plugin\": \"grafana-clock-panel\", \"version\": \"" + asked + "\"}");

        assertThat(added.at("/version").asString()).isEqualTo(installed);
        if (!asked.isEmpty()) {
            Answer updated = http.post(plugins + "/grafana-clock-panel", "{\"version\": \"" + asked + "\"}");
            assertThat(updated.at("/version").asString()).isEqualTo(installed);
        }
    }

    @Test
    void aPluginIsFoundByItsId() {
        String plugins = "/api/instances/mystack/plugins";
        String id = http.get(plugins + "/" + World.PLUGIN).at("/pluginId").asString();

        assertThat(http.get(plugins + "/" + id).at("/pluginSlug").asString()).isEqualTo(World.PLUGIN);
        assertThat(http.delete(plugins + "/" + id).status()).isEqualTo(200);
        assertThat(http.post(plugins, "{\"plugin\": \"" + id + "\"}")
                        .at("/pluginSlug")
                        .asString())
                .isEqualTo(World.PLUGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/billed-usage?month=9&year=2024", "/api-keys"})
    void anOrganizationIsFoundByItsId(String resource) {
        assertThat(http.get("/api/orgs/652992" + resource).status()).isEqualTo(200);
    }

    @Test
    void theListOfStacksTakesTheSlugOfTheOrganizationAlone() {
        assertThat(http.get("/api/orgs/652992/instances").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null"})
    void anEmptyDisplayNameMeansTheName(String displayName) {
        Answer policy = http.post(
                POLICIES,
                World.policy("terraform", "stacks:read").replaceFirst("}$", ", \"displayName\": " + displayName + "}"));
        Answer token = http.post(
                TOKENS, world.token("terraform").replaceFirst("}$", ", \"displayName\": " + displayName + "}"));

        assertThat(policy.at("/displayName").asString()).isEqualTo("terraform");
        assertThat(token.at("/displayName").asString()).isEqualTo("terraform");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null"})
    void anEmptyRegionAndAddressOfAStackMeanTheDefault(String nothing) {
        Answer stack = http.post(
                "/api/instances",
                "{\"name\": \"a\", \"slug\": \"a\", \"region\": %1$s, \"url\": %1$s, \"description\": null, \"labels\": null}"
                        .formatted(nothing));

        assertThat(stack.status()).as(stack.text()).isEqualTo(200);
        assertThat(stack.at("/regionSlug").asString()).isEqualTo("us");
        assertThat(stack.at("/url").asString()).endsWith("/stacks/a");
    }

    @Test
    void nullMeansNoConditionsNoSubnetsAndNoAttributes() {
        String nulls = ", \"conditions\": {\"allowedSubnets\": null}, \"attributes\": null}";
        Answer policy = http.post(POLICIES, World.policy("nulls", "a:b").replaceFirst("}$", nulls));

        assertThat(policy.status()).as(policy.text()).isEqualTo(200);
        assertThat(policy.json().has("conditions")).isFalse();
        assertThat(policy.json().has("attributes")).isFalse();
    }

    @Test
    void theHostsOfAPrivateNetworkAreKept() {
        String attributes = ", \"attributes\": {\"pdcConfiguration\": {\"limitedHosts\": [\"db.internal:5432\"]}}}";
        Answer policy =
                http.post(POLICIES, World.policy("pdc", "set:pdc-signing").replaceFirst("}$", attributes));
        String address = POLICIES.replace("?", "/" + policy.at("/id").asString() + "?");

        assertThat(http.get(address)
                        .at("/attributes/pdcConfiguration/limitedHosts/0")
                        .asString())
                .isEqualTo("db.internal:5432");
        assertThat(http.post(address, "{\"attributes\": null}").json().has("attributes"))
                .isFalse();
    }

    @Test
    void anUpdateOfAPolicyLeavesWhatItLeavesOut() {
        String address = POLICIES.replace("?", "/" + world.policyId + "?");

        Answer updated = http.post(address, "{\"displayName\": \"Mine\"}");

        assertThat(updated.at("/displayName").asString()).isEqualTo("Mine");
        assertThat(updated.at("/scopes/0").asString()).isEqualTo("stacks:read");
        assertThat(updated.at("/realms/0/identifier").asString()).isEqualTo("652992");
    }

    @Test
    void aTimeMayHaveAnOffsetWithoutColon() {
        Answer token = http.post(
                TOKENS, world.token("offset").replaceFirst("}$", ", \"expiresAt\": \"2030-01-01T02:00:00+0200\"}"));

        assertThat(token.at("/expiresAt").asString()).isEqualTo("2030-01-01T00:00:00.000Z");
        assertThat(http.get(TOKENS + "&expiresAfter=2029-12-31T00:00:00%2B0000").at("/items"))
                .hasSize(2);
        assertThat(http.get(TOKENS + "&expiresBefore=2030-01-02T00:00:00%2B0000")
                        .at("/items"))
                .hasSize(1);
    }

    @Test
    void whatNobodyKnowsIsIgnoredAndRecorded() {
        String body = World.stack("other").replaceFirst("}$", ", \"colour\": \"red\"}");

        assertThat(http.post("/api/instances?shade=dark", body).status()).isEqualTo(200);
        assertThat(world.cloud.violations())
                .extracting(Violation::rule)
                .containsExactlyInAnyOrder("unknown", "additionalProperties");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/instances | {\"name\": \"a\", \"slug\": \"a\", \"colour\": \"red\"} | Unknown field colour",
                "POST | /api/instances?shade=dark | {\"name\": \"a\", \"slug\": \"a\"} | Unknown parameter shade",
                "POST | /api/instances | {\"name\": \"a\", \"slug\": \"a\", \"region\": \"\"} | Field is required: region",
                "POST | /api/instances | {\"name\": \"a\", \"slug\": \"a\", \"plan\": null} | Invalid plan null specified",
                "POST | /api/orgs/grafanacom/settings | '' | Field is required: body",
                "GET | /api/instances?updatedOrCreatedAtMin= | '' | Field is required: updatedOrCreatedAtMin",
            })
    void whatBreaksTheSpecIsRefusedInStrictMode(String method, String path, String body, String message) {
        try (World strict = new World(FakeGrafanaCloudBuilder::strict)) {
            Answer answer = strict.http.send(method, path, body);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.message()).isEqualTo(message);
        }
    }

    @Test
    void aStackIsCreatedWithAllThatCanBeAskedFor() {
        Answer stack = http.post("/api/instances", """
                {"name": "a", "slug": "a", "region": "eu", "org": "652992", "plan": "payg", "version": "11.2.0", "k6OrgId": 7,
                 "cluster": "prod-eu-west-0", "plugins": ["grafana-clock-panel"], "hlInstanceId": 5, "prometheus": true,
                 "graphite": false, "logs": true, "alerts": true, "hosted": true, "adminUserInstance": false,
                 "issueLink": "https://issues.example/1", "reasonType": "bug", "usernameOrEmail": "me", "publicInstance": false,
                 "waitForReadiness": true}""");

        assertThat(stack.status()).as(stack.text()).isEqualTo(200);
        assertThat(stack.at("/plan").asString()).isEqualTo("payg");
        assertThat(stack.at("/version").asString()).isEqualTo("11.2.0");
        assertThat(stack.at("/clusterSlug").asString()).isEqualTo("prod-eu-west-0");
        assertThat(stack.at("/hlInstanceId").asLong()).isEqualTo(5);
        assertThat(http.get("/api/instances/a/plugins")
                        .at("/items/0/pluginSlug")
                        .asString())
                .isEqualTo("grafana-clock-panel");
        assertThat(world.cloud.violations()).isEmpty();
    }

    @Test
    void aStackOfAnotherOrganizationIsForbidden() {
        assertThat(http.post("/api/instances", World.stack("a").replaceFirst("}$", ", \"org\": \"other\"}"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anUpdateMovesAStackToAnotherSlug() {
        http.post("/api/instances", World.stack("taken"));

        assertThat(http.post("/api/instances/mystack", "{\"slug\": \"taken\"}").status())
                .isEqualTo(409);
        Answer moved =
                http.post("/api/instances/mystack", "{\"slug\": \"moved\", \"k6OrgId\": null, \"plan\": \"payg\"}");

        assertThat(moved.at("/url").asString()).endsWith("/stacks/moved");
        assertThat(moved.json().has("k6OrgId")).isFalse();
        assertThat(http.get("/api/instances/mystack").status()).isEqualTo(404);
        assertThat(http.get("/api/instances/moved").at("/id").asString()).isEqualTo(world.stackId);
        assertThat(http.post("/api/instances", World.stack("mystack")).status()).isEqualTo(200);
    }

    @Test
    void aSlugIsTakenWhileItsStackIsStillBeingDeleted() {
        http.delete("/api/instances/mystack");

        Answer early = http.post("/api/instances", World.stack("mystack"));
        world.advance(HOUR);

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.message()).isEqualTo("Grafana stack with the same slug already exists");
        assertThat(http.post("/api/instances", World.stack("mystack")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2030-01-01T00:00:00+20:49",
                "2030-01-01T00:00:00.1234567890123Z",
                "9999-12-31T23:59:59-18:00",
                "0000-01-01T00:00:00+01:00"
            })
    void aTimeThatCannotBeKeptIsRefused(String time) {
        String sent = URLEncoder.encode(time, StandardCharsets.UTF_8);
        for (String path : List.of(
                "/api/v1/tokens?region=us&expiresBefore=",
                "/api/instances?updatedOrCreatedAtMin=",
                "/api/instances/mystack/users?activeSince=")) {
            Answer answer = http.get(path + sent);
            assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            assertThat(answer.message()).contains(time);
        }
        Answer token = http.post(
                "/api/v1/tokens?region=us",
                "{\"accessPolicyId\": \"%s\", \"name\": \"n\", \"expiresAt\": \"%s\"}".formatted(world.policyId, time));
        assertThat(token.status()).as(token.text()).isEqualTo(409);
        assertThat(token.message()).isEqualTo("Invalid expiresAt " + time + " specified");
    }
}
