package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AccessPolicyStatus;
import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.ApiKeyRole;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackStatus;
import io.github.gcom4j.model.Token;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExistingTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final World world = new World(FakeGrafanaCloudBuilder::enforcePermissions);
    private final PlainHttp http = world.http;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void aStackHasTheIdAndTheStatusItWasGiven() {
        Stack model = world.cloud.given().stack("model");

        world.cloud
                .given()
                .existing()
                .stack(model.toBuilder()
                        .id(42)
                        .slug("old")
                        .status(StackStatus.SUSPENDED)
                        .url("https://old.example")
                        .build());

        assertThat(http.get("/api/instances/42").at("/status").asString()).isEqualTo("suspended");
        assertThat(http.get("/api/instances/old").at("/id").asLong()).isEqualTo(42);
        assertThat(http.post("/api/instances", "{\"name\": \"a\", \"slug\": \"b\", \"url\": \"https://old.example\"}")
                        .message())
                .isEqualTo("That url is not available");
    }

    @Test
    void aTokenOpensWhatItsPolicyAllowsWithTheSecretItWasGiven() {
        String id = "11111111-1111-4111-8111-111111111111";
        AccessPolicy policy = AccessPolicy.builder()
                .id(id)
                .name("old")
                .addScope("stacks:read")
                .addRealm(
                        Realm.builder().type(RealmType.ORG).identifier("652992").build())
                .status(AccessPolicyStatus.ACTIVE)
                .createdAt(LONG_AGO)
                .build();
        Token token = Token.builder()
                .id("22222222-2222-4222-8222-222222222222")
                .accessPolicyId(id)
                .name("old")
                .createdAt(LONG_AGO)
                .build();

        world.cloud.given().existing().accessPolicy(policy).token(token, "glc_known");

        assertThat(http.get("/api/v1/accesspolicies?region=us")
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("old");
        PlainHttp caller = http.withToken("glc_known");
        assertThat(caller.get("/api/orgs/grafanacom/instances").status()).isEqualTo(200);
        assertThat(caller.get("/api/v1/tokens?region=us").status()).isEqualTo(401);
    }

    @Test
    void pluginsAndKeysAreShownAsTheyAre() {
        world.cloud
                .given()
                .existing()
                .plugin(Plugin.builder()
                        .id(1)
                        .instanceId(Long.parseLong(world.stackId))
                        .pluginSlug("own-app")
                        .version("0.0.1")
                        .build())
                .apiKey(ApiKey.builder()
                        .id(1)
                        .name("legacy")
                        .role(ApiKeyRole.VIEWER)
                        .build());

        assertThat(http.get("/api/instances/mystack/plugins/own-app")
                        .at("/version")
                        .asString())
                .isEqualTo("0.0.1");
        assertThat(http.get("/api/orgs/grafanacom/api-keys").text()).contains("legacy");
    }

    @Test
    void whatTheServiceCouldNotAnswerIsRefused() {
        Stack model = world.cloud.given().stack("model");

        assertThatThrownBy(() -> world.cloud
                        .given()
                        .existing()
                        .token(
                                Token.builder()
                                        .id("33333333-3333-4333-8333-333333333333")
                                        .name("orphan")
                                        .build(),
                                "glc_orphan"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no access policy");
        assertThatThrownBy(() -> world.cloud
                        .given()
                        .existing()
                        .stack(model.toBuilder().url("no url").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/url");
    }

    @Test
    void rateLimitsAreUsedUpOnDemandUntilTheClockMovesOn() {
        try (World limited = new World(FakeGrafanaCloudBuilder::enforceRateLimits)) {
            limited.cloud.exhaustRateLimits();

            PlainHttp.Answer refused = limited.http.get("/api/v1/tokens?region=us");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("3600");
            limited.advance(java.time.Duration.ofHours(1));
            assertThat(limited.http.get("/api/v1/tokens?region=us").status()).isEqualTo(200);
        }
    }

    @Test
    void onlyTheChosenRegionsExist() {
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.builder().regions("eu").start()) {
            PlainHttp caller = PlainHttp.to(cloud);

            assertThat(caller.get("/api/stack-regions").at("/items").size()).isEqualTo(1);
            assertThat(caller.get("/api/v1/tokens?region=us").status()).isEqualTo(409);
            assertThat(caller.post("/api/instances", World.stack("a")).message())
                    .isEqualTo("Invalid region us specified");
        }
        assertThatThrownBy(() -> FakeGrafanaCloud.builder().regions("mars")).hasMessageContaining("mars");
    }
}
