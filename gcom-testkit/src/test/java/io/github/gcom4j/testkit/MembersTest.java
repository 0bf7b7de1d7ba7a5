package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members and settings of an organization, who uses its instances, and when it was billed. */
class MembersTest {
    private static final String MEMBERS = "/api/orgs/grafanacom/members";
    private static final String ADA = "{\"username\": \"ada\", \"role\": \"Editor\"}";

    private final VirtualClock clock = VirtualClock.at(Instant.parse("2026-01-10T00:00:00Z"));
    private final FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
            .clock(clock)
            .users("ada", "ben", "cy")
            .anotherOrganization("acme", "glc_acme")
            .start();
    private final PlainHttp http = PlainHttp.to(cloud);

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void anOrganizationBeginsWithWhoMadeIt() {
        Answer members = http.get(MEMBERS);
        assertThat(members.at("/items")).hasSize(1);
        assertThat(members.at("/items/0/role").asString()).isEqualTo("Admin");
        assertThat(http.withToken("glc_acme")
                        .get("/api/orgs/acme/members")
                        .at("/items/0/orgSlug")
                        .asString())
                .isEqualTo("acme");
    }

    @Test
    void aMemberIsAddedFoundByNameAndIdChangedAndRemoved() {
        Answer added = http.post(MEMBERS, ADA);
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.at("/userUsername").asString()).isEqualTo("ada");
        assertThat(added.at("/updatedAt").isNull()).isTrue();
        String id = added.at("/userId").asString();

        assertThat(http.get(MEMBERS + "/ada").json()).isEqualTo(added.json());
        assertThat(http.get("/api/orgs/652992/members/" + id).json()).isEqualTo(added.json());

        Answer changed =
                http.post(MEMBERS + "/" + id, "{\"role\": \"SSO Access\", \"billing\": 1, \"privacy\": \"1\"}");
        assertThat(changed.at("/role").asString()).isEqualTo("SSO Access");
        assertThat(changed.at("/billing").asInt()).isEqualTo(1);
        assertThat(changed.at("/privacy").asInt()).isEqualTo(1);
        assertThat(changed.at("/updatedAt").asString()).isEqualTo("2026-01-10T00:00:00.000Z");

        assertThat(http.delete(MEMBERS + "/ada").status()).isEqualTo(200);
        assertThat(http.get(MEMBERS + "/ada").status()).isEqualTo(404);
        assertThat(http.delete(MEMBERS + "/" + id).status()).isEqualTo(404);
        assertThat(http.post(MEMBERS + "/ada", "{}").status()).isEqualTo(404);
    }

    @Test
    void theOneWhoMadeItCanBeChangedAndRemovedToo() {
        String name = http.get(MEMBERS).at("/items/0/userUsername").asString();
        assertThat(http.post(MEMBERS + "/" + name, "{\"role\": \"Viewer\"}").status())
                .isEqualTo(200);
        String saved = cloud.snapshot();
        http.delete(MEMBERS + "/" + name);
        assertThat(http.get(MEMBERS).at("/items")).isEmpty();

        cloud.restore(saved);
        assertThat(http.get(MEMBERS + "/" + name).at("/role").asString()).isEqualTo("Viewer");
    }

    @Test
    void aUserIsTheSameInEachOrganization() {
        Answer here = http.post(MEMBERS, ADA);
        Answer there = http.withToken("glc_acme").post("/api/orgs/acme/members", ADA);
        assertThat(there.at("/userId")).isEqualTo(here.at("/userId"));
        assertThat(there.at("/id")).isNotEqualTo(here.at("/id"));
        http.delete(MEMBERS + "/ada");
        assertThat(http.withToken("glc_acme").get("/api/orgs/acme/members/ada").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\": \"ada\"}",
                "{\"username\": \"ben\", \"role\": \"Emperor\"}",
                "{\"username\": \"\"}",
                "{}",
                "{\"username\": \"ben\", \"privacy\": \"secret\"}"
            })
    void aMemberThatIsThereAnUnknownRoleOrAWrongValueIsRefused(String body) {
        http.post(MEMBERS, ADA);
        assertThat(http.post(MEMBERS, body).status()).isEqualTo(409);
    }

    @Test
    void aUserNobodyKnowsIsNotFound() {
        assertThat(http.post(MEMBERS, "{\"username\": \"nobody\"}").status()).isEqualTo(404);
        assertThat(http.get("/api/orgs/other/members").status()).isEqualTo(404);
    }

    @Test
    void listsAreFilteredSortedAndPaged() {
        http.post(MEMBERS, "{\"username\": \"cy\", \"billing\": 1, \"privacy\": \"1\"}");
        http.post(MEMBERS, "{\"username\": \"ben\", \"billing\": 1, \"privacy\": \"2\"}");
        http.post(MEMBERS, ADA);

        assertThat(http.get(MEMBERS + "?billing=1").at("/items")).hasSize(2);
        assertThat(http.get(MEMBERS + "?privacy=2").at("/items/0/userUsername").asString())
                .isEqualTo("ben");
        assertThat(http.get(MEMBERS + "?privacyIn=1,2").at("/items")).hasSize(2);
        assertThat(http.get(MEMBERS + "?orderBy=userUsername&direction=desc&billing=1")
                        .at("/items/0/userUsername")
                        .asString())
                .isEqualTo("cy");
        Answer all = http.get(MEMBERS);
        assertThat(all.at("/totalCount").asInt()).isEqualTo(4);
        assertThat(all.at("/pages").asInt()).isEqualTo(1);
        assertThat(http.get(MEMBERS + "?page=2").at("/items")).isEmpty();
        assertThat(http.get(MEMBERS + "?page=0").status()).isEqualTo(409);
        assertThat(http.get(MEMBERS + "?direction=sideways").status()).isEqualTo(409);
        assertThat(http.get(MEMBERS + "?orderBy=shoeSize").status()).isEqualTo(409);
    }

    @Test
    void theLongestLifeOfATokenHoldsForTokensOfPolicies() {
        String tokens = "/api/v1/tokens?region=us";
        String policy = http.post("/api/v1/accesspolicies?region=us", World.policy("p", "stacks:read"))
                .at("/id")
                .asString();
        String token = "{\"accessPolicyId\": \"%s\", \"name\": \"%s\"%s}";
        http.post("/api/orgs/grafanacom/settings", "{\"maxTokenExpirationDays\": 30}");

        String kept = http.post(tokens, token.formatted(policy, "a", ", \"expiresAt\": \"2026-02-09T00:00:00Z\""))
                .at("/id")
                .asString();
        Answer tooLong = http.post(tokens, token.formatted(policy, "b", ", \"expiresAt\": \"2026-02-09T00:00:01Z\""));
        assertThat(tooLong.status()).isEqualTo(409);
        assertThat(tooLong.message()).isEqualTo("Invalid expiresAt 2026-02-09T00:00:01Z specified");
        assertThat(http.post(tokens, token.formatted(policy, "c", "")).message())
                .isEqualTo("Field is required: expiresAt");
        String path = "/api/v1/tokens/" + kept + "?region=us";
        assertThat(http.post(path, "{\"expiresAt\": null}").status()).isEqualTo(409);
        assertThat(http.post(path, "{\"displayName\": \"A\"}").status()).isEqualTo(200);
        assertThat(http.get("/api/orgs/grafanacom")
                        .at("/maxTokenExpirationDays")
                        .asInt())
                .isEqualTo(30);

        http.post("/api/orgs/grafanacom/settings", "{\"maxTokenExpirationDays\": null}");
        assertThat(http.post(tokens, token.formatted(policy, "c", "")).status()).isEqualTo(200);
    }

    @Test
    void settingsKeepWhatAnUpdateLeavesOutAndNullTakesOneBack() {
        String settings = "/api/orgs/grafanacom/settings";
        assertThat(http.get(settings).at("/mfaRequired").asBoolean()).isFalse();
        Answer changed = http.post(
                settings, "{\"maxTokenExpirationDays\": 90, \"allowedInviteDomains\": \"a.example, b.example\"}");
        assertThat(changed.at("/allowedInviteDomains/1").asString()).isEqualTo("b.example");

        http.post(settings, "{\"mfaRequired\": true}");
        assertThat(http.get("/api/orgs/652992/settings")
                        .at("/maxTokenExpirationDays")
                        .asInt())
                .isEqualTo(90);
        http.post(settings, "{\"maxTokenExpirationDays\": null, \"mfaRequired\": null}");
        String saved = cloud.snapshot();
        cloud.reset();
        cloud.restore(saved);
        assertThat(http.get(settings).at("/maxTokenExpirationDays").isNumber()).isFalse();
        assertThat(http.get(settings).at("/mfaRequired").isNull()).isTrue();
        assertThat(http.get(settings).at("/allowedInviteDomains")).hasSize(2);
        assertThat(http.post(settings, "{\"maxTokenExpirationDays\": -1}").status())
                .isEqualTo(409);
        assertThat(http.get("/api/orgs/other/settings").status()).isEqualTo(404);
        assertThat(http.withToken("glc_acme").get("/api/orgs/acme/settings").at("/allowedInviteDomains"))
                .isEmpty();
    }

    @Test
    void anybodySeesWhetherThereIsAnOrganization() {
        PlainHttp anybody = http.withToken("");
        assertThat(anybody.get("/api/orgs/grafanacom/check-visibility").status())
                .isEqualTo(200);
        assertThat(anybody.get("/api/orgs/652992/check-visibility").status()).isEqualTo(200);
        assertThat(anybody.get("/api/orgs/acme/check-visibility").status()).isEqualTo(200);
        assertThat(anybody.get("/api/orgs/other/check-visibility").status()).isEqualTo(404);
        assertThat(http.withToken("glc_wrong")
                        .get("/api/orgs/acme/check-visibility")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void monthsWithABillAreThoseInWhichThereWereStacks() {
        String history = "/api/orgs/grafanacom/billed-usage-history";
        assertThat(http.get(history).at("/items")).isEmpty();
        cloud.given().stack("shop");
        clock.advance(Duration.ofDays(40));
        Answer months = http.get(history);
        assertThat(months.at("/items")).hasSize(2);
        assertThat(months.at("/items/0/month").asInt()).isEqualTo(2);
        assertThat(months.at("/items/1/month").asInt()).isEqualTo(1);
        assertThat(http.get("/api/orgs/grafanacom/billed-usage?month=1&year=2026")
                        .at("/items"))
                .isNotEmpty();
        assertThat(http.withToken("glc_acme")
                        .get("/api/orgs/acme/billed-usage-history")
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void membersAndServiceAccountsUseAnInstance() {
        cloud.given().stack("shop");
        http.post(MEMBERS, ADA);
        http.post(MEMBERS, "{\"username\": \"ben\", \"role\": \"None\"}");
        http.post("/api/instances/shop/api/serviceaccounts", "{\"name\": \"deployer\", \"role\": \"Viewer\"}");

        Answer users = http.get("/api/instances/shop/users");
        assertThat(users.text())
                .contains("\"ada\"")
                .contains("\"sa-1-deployer\"")
                .doesNotContain("\"ben\"");
        assertThat(http.get("/api/instances/shop/users?activeSince=2026-01-11T00:00:00.000Z")
                        .at("/items"))
                .isEmpty();
        assertThat(http.get("/api/instances/shop/users?active=true").text()).contains("\"ada\"");
        clock.advance(Duration.ofDays(60));
        assertThat(http.get("/api/instances/shop/users?active=true").at("/items"))
                .isEmpty();
        assertThat(http.get("/api/instances/none/users").status()).isEqualTo(404);
    }
}
