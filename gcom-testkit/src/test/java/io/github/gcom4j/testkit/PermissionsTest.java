package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens made through the API work with exactly the scopes and realm of their policy. */
class PermissionsTest {
    private final World world = new World(FakeGrafanaCloudBuilder::enforcePermissions);

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void aTokenWithTheScopeMayDoIt() {
        PlainHttp caller = world.http.withToken(world.secret("stacks:read", "org", "652992"));

        assertThat(caller.get("/api/orgs/grafanacom/instances").status()).isEqualTo(200);
    }

    @Test
    void aTokenWithoutTheScopeIsToldWhichOne() {
        PlainHttp caller = world.http.withToken(world.secret("logs:read", "org", "652992"));

        Answer answer = caller.get("/api/v1/accesspolicies?region=us");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("Unauthorized");
        assertThat(answer.message())
                .isEqualTo("invalid permission: access policy missing required scope [accesspolicies:read],"
                        + " received [logs:read]");
    }

    @Test
    void aStackRealmReachesItsStackOnly() {
        world.create("/api/instances", World.stack("other"));
        PlainHttp caller = world.http.withToken(world.secret("stacks:write", "stack", world.stackId));

        assertThat(caller.post("/api/instances/mystack", "{}").status()).isEqualTo(200);
        assertThat(caller.post("/api/instances/" + world.stackId, "{}").status())
                .isEqualTo(200);
        Answer other = caller.post("/api/instances/other", "{}");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.code()).isEqualTo("Forbidden");
    }

    @Test
    void anExpiredTokenIsInvalid() {
        Answer token = world.http.post(
                "/api/v1/tokens?region=us",
                world.token("brief").replace("}", ", \"expiresAt\": \"2024-09-10T13:00:00.000Z\"}"));
        PlainHttp caller = world.http.withToken(token.at("/token").asString());
        assertThat(caller.get("/api/stack-regions").status()).isEqualTo(200);

        world.advance(Duration.ofHours(1));

        assertThat(caller.get("/api/stack-regions").message()).isEqualTo("Token invalid");
    }

    @Test
    void theTokenOfAnInactivePolicyIsInvalid() {
        String secret = world.http
                .post("/api/v1/tokens?region=us", world.token("second"))
                .at("/token")
                .asString();

        world.http.post(
                "/api/v1/accesspolicies/" + world.policyId + "?region=us",
                "{\"scopes\": [\"stacks:read\"], \"realms\": %s, \"status\": \"inactive\"}".formatted(World.REALM));

        assertThat(world.http.withToken(secret).get("/api/stack-regions").code())
                .isEqualTo("InvalidCredentials");
    }

    @Test
    void theTokensOfADeletedPolicyAreInvalid() {
        String secret = world.http
                .post("/api/v1/tokens?region=us", world.token("orphan"))
                .at("/token")
                .asString();

        world.http.delete("/api/v1/accesspolicies/" + world.policyId + "?region=us");

        assertThat(world.http.withToken(secret).get("/api/stack-regions").code())
                .isEqualTo("InvalidCredentials");
    }

    @Test
    void aDeletedTokenIsInvalid() {
        Answer token = world.http.post("/api/v1/tokens?region=us", world.token("revoked"));

        world.http.delete("/api/v1/tokens/" + token.at("/id").asString() + "?region=us");

        assertThat(world.http
                        .withToken(token.at("/token").asString())
                        .get("/api/stack-regions")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aChangeOfTheScopesHoldsForTheTokensThereAre() {
        String secret = world.http
                .post("/api/v1/tokens?region=us", world.token("growing"))
                .at("/token")
                .asString();
        PlainHttp caller = world.http.withToken(secret);
        assertThat(caller.get("/api/v1/tokens?region=us").status()).isEqualTo(401);

        world.http.post(
                "/api/v1/accesspolicies/" + world.policyId + "?region=us",
                "{\"scopes\": [\"accesspolicies:read\"], \"realms\": %s}".formatted(World.REALM));

        assertThat(caller.get("/api/v1/tokens?region=us").status()).isEqualTo(200);
    }

    @Test
    void theRealmOfAnotherOrganizationReachesNothing() {
        PlainHttp caller = world.http.withToken(world.secret("stacks:read", "org", "1"));

        assertThat(caller.get("/api/orgs/grafanacom/instances").status()).isEqualTo(403);
    }

    @Test
    void withoutEnforcementATokenMayDoEverything() {
        try (World lenient = new World()) {
            PlainHttp caller = lenient.http.withToken(lenient.secret("a:b", "stack", "1"));

            assertThat(caller.get("/api/v1/tokens?region=us").status()).isEqualTo(200);
        }
    }

    @Test
    void theUseOfATokenIsRemembered() {
        Answer token = world.http.post("/api/v1/tokens?region=us", world.token("used"));
        world.advance(Duration.ofMinutes(1));

        world.http.withToken(token.at("/token").asString()).get("/api/stack-regions");

        assertThat(world.http
                        .get("/api/v1/tokens/" + token.at("/id").asString() + "?region=us")
                        .at("/lastUsedAt")
                        .asString())
                .isEqualTo("2024-09-10T12:01:00.000Z");
    }
}
