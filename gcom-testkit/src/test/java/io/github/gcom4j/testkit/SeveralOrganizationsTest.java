package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.testkit.PlainHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeveralOrganizationsTest {
    private static final String ACME = "glc_of-acme";

    private final FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
            .anotherOrganization("acme", ACME)
            .enforcePermissions()
            .stackLimit(1)
            .start();
    private final PlainHttp first = PlainHttp.to(cloud);
    private final PlainHttp acme = first.withToken(ACME);

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void eachCallerSeesItsOwnOrganizationAlone() {
        assertThat(first.get("/api/orgs/grafanacom").status()).isEqualTo(200);
        assertThat(acme.get("/api/orgs/acme").at("/slug").asString()).isEqualTo("acme");
        assertThat(acme.get("/api/orgs/acme").at("/id"))
                .isNotEqualTo(first.get("/api/orgs/grafanacom").at("/id"));
        assertThat(acme.get("/api/orgs/grafanacom").status()).isBetween(401, 404);
        assertThat(first.get("/api/orgs/acme").status()).isBetween(401, 404);
        assertThat(first.get("/api/orgs/acme/instances").status()).isBetween(401, 404);
    }

    @Test
    void aStackBelongsToTheOrganizationOfItsMaker() {
        Answer made = acme.post("/api/instances", "{\"name\": \"a\", \"slug\": \"acmestack\"}");
        assertThat(made.at("/orgSlug").asString()).isEqualTo("acme");

        assertThat(acme.get("/api/orgs/acme/instances").at("/total").asInt()).isEqualTo(1);
        assertThat(first.get("/api/orgs/grafanacom/instances").at("/items")).isEmpty();
        assertThat(first.get("/api/instances/acmestack").status()).isEqualTo(404);
        assertThat(first.delete("/api/instances/" + made.at("/id")).status()).isEqualTo(404);
    }

    @Test
    void slugsAreUniqueInAllAndTheLimitHoldsForEach() {
        assertThat(acme.post("/api/instances", "{\"name\": \"a\", \"slug\": \"shop\"}")
                        .status())
                .isEqualTo(200);

        Answer taken = first.post("/api/instances", "{\"name\": \"a\", \"slug\": \"shop\"}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("Conflict");
        assertThat(first.post("/api/instances", "{\"name\": \"a\", \"slug\": \"other\"}")
                        .status())
                .isEqualTo(200);
        assertThat(acme.post("/api/instances", "{\"name\": \"a\", \"slug\": \"third\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void policiesTokensAndKeysOfTheSameNameDoNotMeet() {
        String policy = "{\"name\": \"same\", \"scopes\": [\"orgs:read\"], \"realms\":"
                + " [{\"type\": \"org\", \"identifier\": \"1\"}]}";
        assertThat(first.post("/api/v1/accesspolicies?region=us", policy).status())
                .isEqualTo(200);
        Answer ofAcme = acme.post("/api/v1/accesspolicies?region=us", policy);
        assertThat(ofAcme.status()).isEqualTo(200);
        assertThat(ofAcme.at("/orgId").asString())
                .isEqualTo(acme.get("/api/orgs/acme").at("/id").asString());

        assertThat(first.get("/api/v1/accesspolicies?region=us").at("/items")).hasSize(1);
        assertThat(first.get("/api/v1/accesspolicies/" + ofAcme.at("/id").asString() + "?region=us")
                        .status())
                .isEqualTo(404);
        assertThat(first.post("/api/orgs/grafanacom/api-keys", "{\"name\": \"same\", \"role\": \"Viewer\"}")
                        .status())
                .isEqualTo(200);
        assertThat(acme.post("/api/orgs/acme/api-keys", "{\"name\": \"same\", \"role\": \"Viewer\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTokenMadeInAnOrganizationWorksThereAlone() {
        Given given = cloud.given().inOrganization("acme");
        String id = acme.get("/api/orgs/acme").at("/id").asString();
        Answer policy = acme.post(
                "/api/v1/accesspolicies?region=us",
                "{\"name\": \"reader\", \"scopes\": [\"orgs:read\"], \"realms\": [{\"type\": \"org\", \"identifier\": \""
                        + id + "\"}]}");
        String secret = given.token(
                        AccessPolicy.builder()
                                .id(policy.at("/id").asString())
                                .name("reader")
                                .build(),
                        "mine")
                .token()
                .orElseThrow();

        PlainHttp caller = first.withToken(secret);
        assertThat(caller.get("/api/orgs/acme").status()).isEqualTo(200);
        assertThat(caller.get("/api/orgs/grafanacom").status()).isBetween(401, 404);
    }

    @Test
    void anOrganizationMadeLaterIsInSnapshotsAndOneOfTheBuilderInEveryState() {
        cloud.given().organization("late", "glc_late");
        cloud.given().inOrganization("late").stack("latestack");
        String saved = cloud.snapshot();

        cloud.reset();
        assertThat(first.withToken("glc_late").get("/api/orgs/late").status()).isEqualTo(401);
        assertThat(acme.get("/api/orgs/acme").status()).isEqualTo(200);

        cloud.restore(saved);
        assertThat(first.withToken("glc_late")
                        .get("/api/orgs/late/instances")
                        .at("/items/0/slug")
                        .asString())
                .isEqualTo("latestack");
        assertThat(first.get("/api/orgs/grafanacom/instances").at("/items")).isEmpty();
    }

    @Test
    void aSlugThatIsTakenIsRefused() {
        assertThatThrownBy(() -> cloud.given().organization("acme", "glc_other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme");
        assertThatThrownBy(() -> cloud.given().inOrganization("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }
}
