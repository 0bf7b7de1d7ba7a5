package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccessPolicyTest {
    private static final String POLICIES = "/api/v1/accesspolicies";
    private static final String TOKENS = "/api/v1/tokens";
    private static final String US = "?region=us";

    private final World world = new World();
    private final PlainHttp http = world.http;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void createsThenListsThenDeletesAPolicy() {
        String id = world.create(POLICIES + US, World.policy("second", "logs:read"));

        assertThat(names(http.get(POLICIES + US))).containsExactly("my-policy", "second");
        assertThat(http.delete(POLICIES + "/" + id + US).status()).isEqualTo(204);
        assertThat(names(http.get(POLICIES + US))).containsExactly("my-policy");
        assertThat(http.get(POLICIES + "/" + id + US).message()).isEqualTo("Element not found");
    }

    @Test
    void aNameIsUniqueInARegionOnly() {
        assertThat(http.post(POLICIES + US, World.policy("my-policy", "a:b")).code())
                .isEqualTo("Conflict");
        assertThat(http.post(POLICIES + "?region=eu", World.policy("my-policy", "a:b"))
                        .status())
                .isEqualTo(200);
        assertThat(names(http.get(POLICIES + "?region=eu"))).containsExactly("my-policy");
    }

    @Test
    void scopesComeBackSorted() {
        Answer created = http.post(POLICIES + US, World.policy("sorted", "metrics:read\", \"alerts:read"));

        assertThat(created.at("/scopes").toString()).isEqualTo("[\"alerts:read\",\"metrics:read\"]");
    }

    @Test
    void anUpdateTellsAbsentFromNullAndEmpty() {
        String path = POLICIES + "/" + world.policyId + US;
        String rest = "\"scopes\": [\"a:b\"], \"realms\": " + World.REALM + "}";
        String subnets = "/conditions/allowedSubnets/0";

        http.post(path, "{\"conditions\": {\"allowedSubnets\": [\"10.0.0.0/8\"]}, " + rest);
        assertThat(http.post(path, "{" + rest).at(subnets).asString()).isEqualTo("10.0.0.0/8");
        assertThat(http.post(path, "{\"conditions\": null, " + rest).json().has("conditions"))
                .isFalse();
        http.post(path, "{\"conditions\": {\"allowedSubnets\": [\"10.0.0.0/8\"]}, " + rest);
        assertThat(http.post(path, "{\"conditions\": {\"allowedSubnets\": []}, " + rest)
                        .json()
                        .has("conditions"))
                .isFalse();
    }

    @Test
    void pagesByCursorWithTheOddNextPage() {
        for (int i = 0; i < 5; i++) {
            world.create(POLICIES + US, World.policy("policy-" + i, "a:b"));
        }
        List<String> names = new ArrayList<>();
        String cursor = "";
        String nextPage;
        do {
            Answer page = http.get(POLICIES + US + "&pageSize=2&pageCursor=" + cursor);
            names.addAll(names(page));
            nextPage = page.at("/metadata/pagination/nextPage").asString("");
            cursor = nextPage.replaceFirst(".*pageCursor=", "");
            assertThat(page.at("/metadata/pagination").has("nextPage")).isTrue();
        } while (!nextPage.isEmpty());

        assertThat(names).containsExactly("my-policy", "policy-0", "policy-1", "policy-2", "policy-3", "policy-4");
        Answer tokens = http.get(TOKENS + US);
        assertThat(tokens.at("/metadata/pagination/nextPage").isNull()).isTrue();
    }

    @Test
    void theNextPageOfTokensNamesTheWrongPathAndNoFilter() {
        world.create(TOKENS + US, world.token("second"));

        String next = http.get(TOKENS + US + "&pageSize=1&accessPolicyName=my-policy")
                .at("/metadata/pagination/nextPage")
                .asString();

        assertThat(next).startsWith("/v1/accesspolicies?pageCursor=").doesNotContain("region");
    }

    @Test
    void filtersByNameStatusAndRealm() {
        world.create(
                POLICIES + US,
                "{\"name\": \"of-a-stack\", \"scopes\": [\"a:b\"], \"realms\": [{\"type\": \"stack\", \"identifier\": \"7\"}]}");

        assertThat(names(http.get(POLICIES + US + "&name=my-policy"))).containsExactly("my-policy");
        assertThat(names(http.get(POLICIES + US + "&realmType=stack"))).containsExactly("of-a-stack");
        assertThat(names(http.get(POLICIES + US + "&realmType=stack&realmIdentifier=8")))
                .isEmpty();
        assertThat(names(http.get(POLICIES + US + "&status=inactive"))).isEmpty();
    }

    @Test
    void deletingAPolicyDeletesItsTokens() {
        http.delete(POLICIES + "/" + world.policyId + US);

        assertThat(names(http.get(TOKENS + US))).isEmpty();
        assertThat(http.get(TOKENS + "/" + world.tokenId + US).status()).isEqualTo(404);
    }

    @Test
    void theSecretOfATokenIsShownOnce() {
        Answer created = http.post(TOKENS + US, world.token("secretive"));

        assertThat(created.at("/token").asString()).startsWith("glc_");
        String get = http.get(TOKENS + "/" + created.at("/id").asString() + US).text();
        assertThat(get).contains("secretive").doesNotContain("glc_");
        assertThat(http.get(TOKENS + US).text()).doesNotContain("glc_");
    }

    @Test
    void anExpiredTokenIsHiddenUnlessAskedFor() {
        String id = world.create(
                TOKENS + US, world.token("brief").replace("}", ", \"expiresAt\": \"2024-09-10T13:00:00.000Z\"}"));
        assertThat(names(http.get(TOKENS + US))).containsExactly("my-token", "brief");

        world.advance(Duration.ofHours(1));

        assertThat(names(http.get(TOKENS + US))).containsExactly("my-token");
        assertThat(names(http.get(TOKENS + US + "&includeExpired=true"))).containsExactly("my-token", "brief");
        assertThat(http.get(TOKENS + "/" + id + US).status()).isEqualTo(404);
    }

    @Test
    void aNullLetsATokenLiveForever() {
        String id = world.create(
                TOKENS + US, world.token("brief").replace("}", ", \"expiresAt\": \"2024-09-10T13:00:00.000Z\"}"));
        String path = TOKENS + "/" + id + US;
        assertThat(http.post(path, "{\"displayName\": \"Brief\"}").json().has("expiresAt"))
                .isTrue();

        http.post(path, "{\"expiresAt\": null}");
        world.advance(Duration.ofDays(1));

        assertThat(http.get(path).at("/displayName").asString()).isEqualTo("Brief");
    }

    private static List<String> names(Answer page) {
        return page.at("/items")
                .valueStream()
                .map(item -> item.path("name"))
                .map(JsonNode::asString)
                .toList();
    }
}
