package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the Terraform provider of the vendor sends, in its order and with its bodies. */
class TerraformSequencesTest {
    private static final String STACKS = "/api/v1/stacks";
    private static final String CREATE = """
        {"name": "tf", "slug": "tfstack", "org": "", "region": "us", "url": "", "description": "",
         "labels": {"team": "platform"}, "deleteProtection": true}\
        """;

    private final VirtualClock clock = VirtualClock.at(Instant.parse("2026-01-01T00:00:00Z"));
    private final FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
            .clock(clock)
            .stackReadyAfter(Duration.ofSeconds(90))
            .start();
    private final PlainHttp http = PlainHttp.to(cloud);

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void aStackIsCreatedAwaitedRefreshedUpdatedImportedAndDestroyed() {
        Answer created = ok(http.post(STACKS, CREATE));
        String id = created.at("/id").asString();
        int looks = 0;
        while (!ok(http.get(STACKS + "/" + id + "/readiness")).at("/ready").asBoolean()) {
            looks++;
            clock.advance(Duration.ofSeconds(10));
        }
        assertThat(looks).isEqualTo(9);

        refresh(id, "tf");
        assertThat(http.delete(STACKS + "/" + id).status()).isEqualTo(409);

        ok(http.post(STACKS + "/" + id, """
            {"name": "tf2", "slug": "tfstack", "url": null, "description": null, "labels": {},
             "deleteProtection": false}\
            """));
        refresh(id, "tf2");

        // An import begins with the slug.
        assertThat(ok(http.get(STACKS + "/tfstack")).at("/id").asString()).isEqualTo(id);
        assertThat(ok(http.get(STACKS + "/tfstack")).at("/labels")).isEmpty();

        ok(http.delete(STACKS + "/" + id));
        assertThat(http.get(STACKS + "/" + id).status()).isEqualTo(404);
        assertThat(http.delete(STACKS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void aStackThatIsCreatedAgainAtOnceIsRefusedWithAConflictThatPasses() {
        ok(http.post(STACKS, CREATE.replace("true", "false")));
        ok(http.delete(STACKS + "/tfstack"));

        Answer refused = http.post(STACKS, CREATE);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/statusCode").asInt()).isEqualTo(409);
        clock.advance(Duration.ofSeconds(31));
        ok(http.post(STACKS, CREATE));
    }

    @Test
    void aTokenWithoutADisplayNameIsRotated() {
        Answer policy = ok(http.post("/api/v1/accesspolicies?region=us", """
            {"name": "deployer", "displayName": "Deployer", "scopes": ["stacks:read"],
             "realms": [{"type": "org", "identifier": "652992", "labelPolicies": []}]}\
            """));
        String policyId = policy.at("/id").asString();
        String first = token(policyId, "deploy-1", "2026-02-01T00:00:00Z");
        assertThat(ok(http.get("/api/v1/tokens/" + first + "?region=us"))
                        .at("/displayName")
                        .asString())
                .isEqualTo("deploy-1");

        String second = token(policyId, "deploy-2", "2026-03-01T00:00:00Z");
        assertThat(http.delete("/api/v1/tokens/" + first + "?region=us").status())
                .isIn(200, 204);
        assertThat(http.get("/api/v1/tokens/" + first + "?region=us").status()).isEqualTo(404);
        assertThat(ok(http.get("/api/v1/tokens?region=us&accessPolicyId=" + policyId))
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(second);
    }

    @Test
    void aPluginInTheNewestVersionIsInstalledReadAgainstTheCatalogAndRemoved() {
        cloud.given().stack("tfstack");
        String plugins = "/api/instances/tfstack/plugins";
        Answer added = ok(http.post(plugins, "{\"plugin\": \"grafana-clock-panel\", \"version\": \"latest\"}"));
        assertThat(added.at("/version"))
                .isEqualTo(ok(http.get("/api/plugins/grafana-clock-panel")).at("/version"));
        assertThat(ok(http.get(plugins + "/grafana-clock-panel")).at("/version"))
                .isEqualTo(added.at("/version"));
        ok(http.post(plugins + "/grafana-clock-panel", "{\"version\": \"latest\"}"));
        ok(http.delete(plugins + "/grafana-clock-panel"));
        assertThat(http.get(plugins + "/grafana-clock-panel").status()).isEqualTo(404);
    }

    @Test
    void aPluginWriteWhileAnotherIsInProgressIsAConflict() {
        cloud.given().stack("tfstack");
        cloud.operationInProgress("tfstack", Duration.ofSeconds(10));
        String add = "{\"plugin\": \"grafana-clock-panel\", \"version\": \"latest\"}";
        Answer refused = http.post("/api/instances/tfstack/plugins", add);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).contains("operation in progress");
        clock.advance(Duration.ofSeconds(10));
        ok(http.post("/api/instances/tfstack/plugins", add));
    }

    @Test
    void aServiceAccountWithATokenIsMadeWhenTheInstanceHasLoaded() {
        cloud.given().stack("tfstack");
        String accounts = "/api/instances/tfstack/api/serviceaccounts";
        String create = "{\"name\": \"terraform\", \"role\": \"Admin\", \"isDisabled\": false}";
        assertThat(http.post(accounts, create).status()).isEqualTo(503);
        clock.advance(Duration.ofSeconds(90));

        String account = accounts + "/" + ok(http.post(accounts, create)).at("/id");
        Answer token = ok(http.post(account + "/tokens", "{\"name\": \"terraform\", \"secondsToLive\": 0}"));
        assertThat(token.at("/key").asString()).startsWith("glsa_");
        assertThat(ok(http.get(account)).at("/name").asString()).isEqualTo("terraform");
        assertThat(ok(http.get(account + "/tokens")).at("/0/id")).isEqualTo(token.at("/id"));
        ok(http.delete(account + "/tokens/" + token.at("/id")));
        ok(http.delete(account));
        assertThat(http.get(account).status()).isEqualTo(404);
    }

    @Test
    void aMemberIsAddedChangedAndRemoved() {
        String members = "/api/orgs/grafanacom/members";
        ok(http.post(members, "{\"username\": \"ada\", \"role\": \"Editor\", \"billing\": 0}"));
        assertThat(ok(http.get(members + "/ada")).at("/role").asString()).isEqualTo("Editor");
        ok(http.post(members + "/ada", "{\"role\": \"Viewer\", \"billing\": 1}"));
        assertThat(ok(http.get(members + "/ada")).at("/billing").asInt()).isEqualTo(1);
        ok(http.delete(members + "/ada"));
        assertThat(http.get(members + "/ada").status()).isEqualTo(404);
    }

    @Test
    void theBillOfAnOrganizationIsReachedByItsId() {
        String id = ok(http.get("/api/orgs/grafanacom")).at("/id").asString();
        assertThat(ok(http.get("/api/orgs/" + id + "/members")).at("/items")).hasSize(1);
        ok(http.get("/api/orgs/" + id + "/settings"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"set:pdc-signing", "pdc-signing:write"})
    void aNetworkForPrivateDataSourcesIsAPolicyThatItsUpdatesKeepTheScopesOf(String scope) {
        String policies = "/api/v1/accesspolicies";
        String stackId = String.valueOf(cloud.given().stack("tfstack").id());
        String network = ok(http.post(policies + "?region=us", """
            {"name": "tf-network", "displayName": "tf-network", "scopes": ["%s"],
             "realms": [{"type": "stack", "identifier": "%s"}],
             "attributes": {"pdcConfiguration": {"limitedHosts": ["db.internal:5432"]}}}\
            """.formatted(scope, stackId)))
                .at("/id")
                .asString();
        String path = policies + "/" + network + "?region=us";

        ok(http.post(path, """
            {"displayName": "Network", "realms": [{"type": "stack", "identifier": "%s"}]}\
            """.formatted(stackId)));
        Answer read = ok(http.get(path));
        assertThat(read.at("/displayName").asString()).isEqualTo("Network");
        assertThat(read.at("/scopes/0").asString()).isEqualTo(scope);
        assertThat(read.at("/realms/0/identifier").asString()).isEqualTo(stackId);
        assertThat(read.at("/attributes/pdcConfiguration/limitedHosts/0").asString())
                .isEqualTo("db.internal:5432");

        networksOfAllRegions(scope).containsExactly("us " + network);

        Answer token = ok(http.post("/api/v1/tokens?region=us", """
            {"accessPolicyId": "%s", "name": "tf-network-token", "displayName": ""}\
            """.formatted(network)));
        String tokenPath = "/api/v1/tokens/" + token.at("/id").asString() + "?region=us";
        assertThat(token.at("/token").asString()).startsWith("glc_");
        ok(http.post(tokenPath, "{\"displayName\": \"Agent\"}"));
        assertThat(ok(http.get(tokenPath)).at("/accessPolicyId").asString()).isEqualTo(network);
        assertThat(ok(http.get(tokenPath)).at("/displayName").asString()).isEqualTo("Agent");

        assertThat(http.delete(tokenPath).status()).isIn(200, 204);
        assertThat(http.delete(path).status()).isIn(200, 204);
        assertThat(http.get(path).status()).isEqualTo(404);
        networksOfAllRegions(scope).isEmpty();
    }

    /** The lister of the provider asks in every region, and tells networks by their scope. */
    private ListAssert<String> networksOfAllRegions(String scope) {
        List<String> networks = new ArrayList<>();
        for (JsonNode region : ok(http.get("/api/stack-regions")).at("/items")) {
            String slug = region.path("slug").asString();
            ok(http.get("/api/v1/accesspolicies?region=" + slug + "&orgId=652992"))
                    .at("/items")
                    .valueStream()
                    .filter(policy -> policy.at("/scopes/0").asString().equals(scope))
                    .forEach(
                            policy -> networks.add(slug + " " + policy.at("/id").asString()));
        }
        return assertThat(networks);
    }

    private void refresh(String id, String name) {
        assertThat(ok(http.get(STACKS + "/" + id)).at("/name").asString()).isEqualTo(name);
        assertThat(ok(http.get("/api/instances/" + id)).at("/name").asString()).isEqualTo(name);
        assertThat(ok(http.get(STACKS + "/" + id + "/connections")).at("/tenants"))
                .isNotEmpty();
    }

    private String token(String policyId, String name, String expiresAt) {
        Answer made = ok(http.post(
                "/api/v1/tokens?region=us",
                "{\"accessPolicyId\": \"%s\", \"name\": \"%s\", \"expiresAt\": \"%s\"}"
                        .formatted(policyId, name, expiresAt)));
        assertThat(made.at("/token").asString()).startsWith("glc_");
        return made.at("/id").asString();
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }
}
