package io.github.gcom4j.testkit.foreign;

import static io.github.gcom4j.testkit.foreign.Argument.body;
import static io.github.gcom4j.testkit.foreign.Argument.path;
import static io.github.gcom4j.testkit.foreign.Argument.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.World;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client that is generated from the whole spec can do on the fake, whatever its language. */
@Tag("outside")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class ForeignClientContract {
    private static final Argument STACK = path("stackIdOrSlug", "theirstack");
    private static final Argument REGION = query("region", "us");

    private final World world = World.full();
    private @Nullable ForeignClient started;

    abstract ForeignClient start(World world) throws Exception;

    @BeforeEach
    void start() throws Exception {
        started = start(world);
    }

    @AfterEach
    void stop() {
        if (started != null) {
            started.close();
        }
        world.close();
    }

    @Test
    void eachOperationSendsWhatIsGivenAndReadsEveryValueOfTheAnswer() {
        EachOperation calls = new EachOperation(world, client());

        assertThat(Spec.shipped().operations()).hasSize(61);
        assertThat(calls.withWhatIsRequired()).isEmpty();
        assertThat(world.cloud.violations()).isEmpty();
    }

    @Test
    void eachOperationSendsEveryParameter() {
        EachOperation calls = new EachOperation(world, client());

        assertThat(calls.withEveryParameter()).isEmpty();
        assertThat(world.cloud.violations()).isEmpty();
    }

    @Test
    void aStackLives() {
        Outcome created = ok("createPublishedStack", body("""
                {"name": "theirs", "slug": "theirstack", "org": "", "region": "us", "url": "", "description": "",
                 "labels": {"team": "platform"}, "deleteProtection": true}\
                """));
        Argument id = path("stackIdOrSlug", created.at("/id").asString());
        assertThat(ok("getPublishedStackReadiness", id).at("/ready").asBoolean())
                .isTrue();
        assertThat(ok("getPublishedStackConnections", id).at("/tenants")).isNotEmpty();
        assertThat(ok("getPublishedStack", id).value()).isEqualTo(created.value());
        assertThat(client().call("deletePublishedStack", id).status()).isEqualTo(409);

        ok("updatePublishedStack", id, body("{\"name\": \"still theirs\", \"deleteProtection\": false}"));
        assertThat(ok("getStack", STACK).at("/name").asString()).isEqualTo("still theirs");
        assertThat(ok("getStack", STACK).at("/labels/team").asString()).isEqualTo("platform");
        ok("updateStack", STACK, body("{\"labels\": {}}"));
        assertThat(ok("getPublishedStack", id).at("/labels")).isEmpty();

        ok("deletePublishedStack", id);
        assertGone("getPublishedStack", id);
    }

    @Test
    void aTokenOfAPolicyLives() {
        Outcome policy = ok("createAccessPolicy", REGION, body("""
                {"name": "theirs", "scopes": ["stacks:read"], "attributes": null, "conditions": null,
                 "realms": [{"type": "org", "identifier": "652992", "labelPolicies": []}]}\
                """));
        Argument policyId = path("accessPolicyId", policy.at("/id").asString());
        assertThat(ok("getAccessPolicy", policyId, REGION).at("/realms")).isEqualTo(policy.at("/realms"));
        Outcome token = ok(
                "createToken",
                REGION,
                body("{\"accessPolicyId\": %s, \"name\": \"theirs\", \"expiresAt\": \"2030-01-01T00:00:00Z\"}"
                        .formatted(policy.at("/id"))));
        assertThat(token.at("/token").asString()).startsWith("glc_");
        Argument tokenId = path("tokenId", token.at("/id").asString());
        Outcome read = ok("getToken", tokenId, REGION);
        assertThat(read.at("/displayName").asString()).isEqualTo("theirs");
        assertThat(read.at("/lastUsedAt").asString("")).isEmpty();

        ok("updateToken", tokenId, REGION, body("{\"displayName\": \"Theirs\"}"));
        assertThat(ok("getToken", tokenId, REGION).at("/displayName").asString())
                .isEqualTo("Theirs");
        ok("updateAccessPolicy", policyId, REGION, body("{\"displayName\": \"Theirs\", \"scopes\": [\"logs:read\"]}"));
        assertThat(ok("getAccessPolicy", policyId, REGION).at("/scopes/0").asString())
                .isEqualTo("logs:read");

        ok("deleteToken", tokenId, REGION);
        assertGone("getToken", tokenId, REGION);
        ok("deleteAccessPolicy", policyId, REGION);
        assertGone("getAccessPolicy", policyId, REGION);
    }

    @Test
    void aPluginLives() {
        ok("createStack", body("{\"name\": \"theirs\", \"slug\": \"theirstack\"}"));
        Argument plugin = path("pluginSlug", "grafana-clock-panel");
        ok("addPlugin", STACK, body("{\"plugin\": \"grafana-clock-panel\", \"version\": \"latest\"}"));
        String newest = ok("getCatalogPlugin", plugin).at("/version").asString();
        assertThat(ok("getPlugin", STACK, plugin).at("/version").asString()).isEqualTo(newest);
        ok("updatePlugin", STACK, plugin, body("{\"version\": \"1.3.0\"}"));
        assertThat(ok("getPlugin", STACK, plugin).at("/version").asString()).isEqualTo("1.3.0");
        ok("deletePlugin", STACK, plugin);
        assertGone("getPlugin", STACK, plugin);
    }

    @Test
    void aTokenOfAServiceAccountLives() {
        ok("createStack", body("{\"name\": \"theirs\", \"slug\": \"theirstack\"}"));
        Outcome account = ok("createServiceAccount", STACK, body("{\"name\": \"theirs\", \"role\": \"Admin\"}"));
        Argument accountId = path("serviceAccountId", account.at("/id").asString());
        assertThat(ok("getServiceAccount", STACK, accountId).at("/role").asString())
                .isEqualTo("Admin");
        Outcome token = ok(
                "createServiceAccountToken", STACK, accountId, body("{\"name\": \"theirs\", \"secondsToLive\": 600}"));
        assertThat(token.at("/key").asString()).startsWith("glsa_");
        assertThat(ok("listServiceAccountTokens", STACK, accountId)
                        .at("/0/name")
                        .asString())
                .isEqualTo("theirs");
        ok(
                "deleteServiceAccountToken",
                STACK,
                accountId,
                path("serviceAccountTokenId", token.at("/id").asString()));
        assertThat(ok("listServiceAccountTokens", STACK, accountId).value()).isEmpty();
        ok("deleteServiceAccount", STACK, accountId);
        assertGone("getServiceAccount", STACK, accountId);
    }

    @Test
    void aMemberLives() {
        Argument organization = path("orgIdOrSlug", "grafanacom");
        Argument ada = path("usernameOrId", "ada");
        ok("addMember", organization, body("{\"username\": \"ada\", \"role\": \"Editor\", \"billing\": 0}"));
        assertThat(ok("getMember", organization, ada).at("/role").asString()).isEqualTo("Editor");
        ok("updateMember", organization, ada, body("{\"role\": \"Viewer\"}"));
        assertThat(ok("getMember", organization, ada).at("/role").asString()).isEqualTo("Viewer");
        ok("deleteMember", organization, ada);
        assertGone("getMember", organization, ada);
    }

    private ForeignClient client() {
        return Objects.requireNonNull(started);
    }

    private Outcome ok(String operation, Argument... arguments) {
        Outcome outcome = client().call(operation, arguments);
        assertThat(outcome.error()).as(operation).isEmpty();
        assertThat(Differences.between(outcome.json(), outcome.value())).isEmpty();
        return outcome;
    }

    private void assertGone(String operation, Argument... arguments) {
        Outcome refused = client().call(operation, arguments);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.error()).contains("Not Found");
    }
}
