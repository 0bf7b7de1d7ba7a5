package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The fake answers what the API's other clients expect. */
class ForeignAnswersTest {
    private static final String TOKENS = "/api/v1/tokens?region=us";
    private static final String STACKS = "/api/orgs/grafanacom/instances";
    private static final String KEYS = "/api/instances/mystack/api/auth/keys";
    private static final String KEY = "{\"name\": \"otherkey\", \"role\": \"Viewer\"}";

    private final World world = new World();
    private final PlainHttp http = world.http;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void aMissingRegionIsInvalidWith409() {
        Answer answer = http.get("/api/v1/accesspolicies");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("InvalidArgument");
        assertThat(answer.message()).isEqualTo("Field is required: region");
    }

    @Test
    void aMissingRegionIsABadRequestWhereTheDocumentIsPreferred() {
        try (World documented = new World(FakeGrafanaCloudBuilder::refuseAsDocumented)) {
            assertThat(documented.http.get("/api/v1/accesspolicies").status()).isEqualTo(400);
            assertThat(documented.http.get(STACKS + "?orderBy=mood").status()).isEqualTo(409);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/instances/mystack,                          403",
        "/api/instances/mystack/plugins,                  403",
        "/api/orgs/grafanacom,                            403",
        "/api/orgs/grafanacom/api-keys,                   403",
        "/api/v1/accesspolicies?region=us,                401",
        "/api/v1/tokens?region=us,                        401",
    })
    void aMissingScopeIsNamedByAccessPoliciesAndTokensAlone(String path, int status) {
        try (World guarded = new World(FakeGrafanaCloudBuilder::enforcePermissions)) {
            Answer answer = guarded.http
                    .withToken(guarded.secret("logs:read", "org", "652992"))
                    .get(path);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.code()).isEqualTo(status == 403 ? "Forbidden" : "Unauthorized");
            assertThat(answer.message())
                    .isEqualTo(
                            status == 403
                                    ? "You do not have permission to perform the requested action."
                                    : "invalid permission: access policy missing required scope [accesspolicies:read],"
                                            + " received [logs:read]");
        }
    }

    @Test
    void aReportNamesTheMissingScopeWhereTheAnswerDoesNot() {
        try (World reporting = new World(FakeGrafanaCloudBuilder::reportPermissions)) {
            reporting
                    .http
                    .withToken(reporting.secret("logs:read", "org", "652992"))
                    .get("/api/instances/mystack");

            assertThat(reporting.cloud.violations())
                    .anySatisfy(violation -> assertThat(violation.message()).contains("[stacks:read]"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'stacks:read', '', 200",
        "'stacks:read', ?config=true, 403",
        "'stacks:read\", \"stack-config:read', ?config=true, 200"
    })
    void theConfigurationOfAStackTakesAScopeOfItsOwn(String scopes, String query, int status) {
        try (World guarded = new World(FakeGrafanaCloudBuilder::enforcePermissions)) {
            Answer answer = guarded.http
                    .withToken(guarded.secret(scopes, "org", "652992"))
                    .get("/api/instances/mystack" + query);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.json().has("config")).isEqualTo(status == 200 && !query.isEmpty());
        }
    }

    @Test
    void aTokenJustMadeWasNeverUsed() {
        Answer token = http.post(
                TOKENS, world.token("fresh").replaceFirst("}$", ", \"expiresAt\": \"2030-01-01T00:00:00Z\"}"));

        assertThat(token.json().has("firstUsedAt")).isFalse();
        assertThat(token.json().has("lastUsedAt")).isFalse();
        assertThat(token.at("/expiresAt").asString()).isEqualTo("2030-01-01T00:00:00.000Z");
    }

    @Test
    void aUseOfATokenIsDated() {
        Answer token = http.post(TOKENS, world.token("used"));
        String address = TOKENS.replace("?", "/" + token.at("/id").asString() + "?");
        PlainHttp caller = http.withToken(token.at("/token").asString());

        caller.get("/api/stack-regions");
        world.advance(Duration.ofMinutes(1));
        caller.get("/api/stack-regions");

        assertThat(http.get(address).at("/firstUsedAt").asString()).isEqualTo("2024-09-10T12:00:00.000Z");
        assertThat(http.get(address).at("/lastUsedAt").asString()).isEqualTo("2024-09-10T12:01:00.000Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=%d",
                "idIn=1&idIn=%d",
                "idIn=1,%d",
                "slug=mystack",
                "slugIn=other&slugIn=mystack",
                "name=mystack.grafana.net",
                "nameIn=mystack.grafana.net",
                "cluster=prod-us-central-0",
                "plan=gcloud",
                "planIn=free&planIn=gcloud",
                "planNot=payg",
            })
    void aListOfStacksIsFiltered(String filter) {
        String payg = "{\"name\": \"z\", \"slug\": \"z\", \"region\": \"eu\", \"plan\": \"payg\"}";
        http.post("/api/instances", payg);

        Answer list = http.get(STACKS + "?" + filter.replace("%d", world.stackId));

        assertThat(slugs(list, "slug")).containsExactly("mystack");
        assertThat(list.at("/total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"url=", "urlIn=http://other.example&urlIn="})
    void aListOfStacksIsFilteredByAddress(String filter) {
        http.post("/api/instances", World.stack("z"));
        String url = http.get("/api/instances/mystack").at("/url").asString();

        assertThat(slugs(http.get(STACKS + "?" + filter + url), "slug")).containsExactly("mystack");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                         mystack z",
        "?direction=desc,            z mystack",
        "?orderBy=id,                mystack z",
        "?orderBy=id&direction=desc, z mystack",
    })
    void aListOfStacksIsSorted(String query, String order) {
        http.post("/api/instances", World.stack("z"));

        assertThat(String.join(" ", slugs(http.get(STACKS + query), "slug"))).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        "id=3,                              eu",
        "idIn=3,                            eu",
        "slug=eu,                           eu",
        "slugIn=eu&slugIn=us,               us eu",
        "provider=azure,                    us-azure eu-azure",
        "providerRegion=us-central1,        us",
        "countryCode=AU,                    au",
        "labels=provider:azure&id=2,        us-azure",
        "orgId=652992&slug=us,              us",
        "provider=azure&direction=desc,     eu-azure us-azure",
        "'slugIn=eu,au&orderBy=sortOrder',  eu au",
    })
    void aListOfRegionsIsFilteredAndSorted(String query, String order) {
        Answer list = http.get("/api/stack-regions?" + query);

        assertThat(slugs(list, "slug")).containsExactly(order.split(" "));
        assertThat(list.at("/total").asInt()).isEqualTo(list.at("/items").size());
    }

    @Test
    void theTotalOfRegionsIsTheirNumber() {
        Answer list = http.get("/api/stack-regions");

        assertThat(list.at("/total").asInt()).isEqualTo(list.at("/items").size());
        assertThat(slugs(list, "slug")).contains("eu-azure", "prod-ap-southeast-0", "prod-gb-south-0");
    }

    @Test
    void aListOfPluginsIsSorted() {
        http.post("/api/instances/mystack/plugins", "{\"plugin\": \"grafana-clock-panel\"}");
        String plugins = "/api/instances/mystack/plugins";

        assertThat(slugs(http.get(plugins), "pluginName")).containsExactly("Clock", "GitHub");
        assertThat(slugs(http.get(plugins + "?orderBy=pluginId&direction=desc"), "pluginName"))
                .containsExactly("GitHub", "Clock");
        assertThat(http.get(plugins).at("/total").asInt()).isEqualTo(2);
    }

    @Test
    void tokensOfSeveralPoliciesAreFound() {
        String other = world.create("/api/v1/accesspolicies?region=us", World.policy("other", "a:b"));

        assertThat(http.get(TOKENS + "&accessPolicyIds=" + other).at("/items")).isEmpty();
        assertThat(http.get(TOKENS + "&accessPolicyIds=" + other + "," + world.policyId)
                        .at("/items"))
                .hasSize(1);
    }

    @Test
    void nothingIsPassedOnToAnInstanceThatLoads() {
        try (World slow = new World()) {
            slow.cloud.pause("mystack");
            assertThat(slow.http.post(KEYS, KEY).status()).isEqualTo(409);
        }
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
                .clock(world.clock)
                .stackReadyAfter(Duration.ofMinutes(5))
                .start()) {
            PlainHttp loading = PlainHttp.to(cloud);
            loading.post("/api/instances", World.stack("mystack"));

            Answer answer = loading.post(KEYS, KEY);
            world.advance(Duration.ofMinutes(5));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("Loading");
            assertThat(answer.headers().firstValue("Retry-After")).contains("10");
            assertThat(loading.post(KEYS, KEY).status()).isEqualTo(200);
        }
    }

    @Test
    void grafanaApiKeysCanBeGone() {
        world.cloud.given().behaviour(now -> now.grafanaApiKeysGone(true));
        Answer gone = http.post(KEYS, KEY);
        world.cloud.given().behaviour(now -> now.grafanaApiKeysGone(false));

        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.message()).contains("service accounts");
        assertThat(http.post(KEYS, KEY).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"false, 503", "true, 200"})
    void aPluginChangeRestartsTheInstanceUnlessThatIsNotWanted(boolean noRestart, int health) {
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
                .clock(world.clock)
                .stackReadyAfter(Duration.ofMinutes(5))
                .start()) {
            PlainHttp caller = PlainHttp.to(cloud);
            caller.post("/api/instances", World.stack("mystack"));
            world.advance(Duration.ofMinutes(5));

            caller.post(
                    "/api/instances/mystack/plugins",
                    "{\"plugin\": \"grafana-clock-panel\", \"noRestart\": " + noRestart + "}");

            assertThat(caller.get("/stacks/mystack/api/health").status()).isEqualTo(health);
            caller.delete("/api/instances/mystack/plugins/grafana-clock-panel?noRestart=" + noRestart);
            assertThat(caller.get("/stacks/mystack/api/health").status()).isEqualTo(health);
        }
    }

    private static Set<String> slugs(Answer list, String property) {
        return list.at("/items")
                .valueStream()
                .map((JsonNode item) -> item.path(property).asString())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
