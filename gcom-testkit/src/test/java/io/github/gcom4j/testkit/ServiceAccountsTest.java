package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAccountsTest {
    private static final String ACCOUNTS = "/api/instances/shop/api/serviceaccounts";
    private static final String DEPLOYER = "{\"name\": \"Deployer\", \"role\": \"Editor\"}";

    private final VirtualClock clock = VirtualClock.at(Instant.parse("2026-01-01T00:00:00Z"));
    private final FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
            .clock(clock)
            .stackReadyAfter(Duration.ofSeconds(30))
            .enforcePermissions()
            .start();
    private final PlainHttp http = PlainHttp.to(cloud);

    @BeforeEach
    void makeAStackThatIsReady() {
        cloud.given().stack("shop");
        clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void anAccountIsMadeFoundAndDeleted() {
        Answer made = http.post(ACCOUNTS, DEPLOYER);
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.at("/login").asString()).isEqualTo("sa-1-deployer");
        assertThat(made.at("/isDisabled").asBoolean()).isFalse();

        String account = ACCOUNTS + "/" + made.at("/id");
        assertThat(http.get(account).at("/role").asString()).isEqualTo("Editor");
        Answer deleted = http.delete(account);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(http.get(account).status()).isEqualTo(404);
        assertThat(http.delete(account).status()).isEqualTo(404);
    }

    @Test
    void aSearchLooksForPartsOfNamesInPages() {
        for (String name : new String[] {"deploy-a", "reader", "deploy-b", "Deploy-c"}) {
            http.post(ACCOUNTS, "{\"name\": \"%s\", \"role\": \"Viewer\"}".formatted(name));
        }
        Answer found = http.get(ACCOUNTS + "/search?query=deploy&page=2&perpage=2");
        assertThat(found.at("/totalCount").asInt()).isEqualTo(3);
        assertThat(found.at("/serviceAccounts")).hasSize(1);
        assertThat(found.at("/serviceAccounts/0/name").asString()).isEqualTo("Deploy-c");
        assertThat(http.get(ACCOUNTS + "/search").at("/serviceAccounts")).hasSize(4);
        assertThat(http.get(ACCOUNTS + "/search?page=7").at("/serviceAccounts")).isEmpty();
        assertThat(http.get(ACCOUNTS + "/search?page=0").status()).isEqualTo(409);
        assertThat(http.get(ACCOUNTS + "/search?perpage=-1").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"Deployer\", \"role\": \"Viewer\"}",
                "{\"name\": \"b\", \"role\": \"Emperor\"}",
                "{\"name\": \"\", \"role\": \"Viewer\"}",
                "{\"role\": \"Viewer\"}",
                "{\"name\": \"b\"}"
            })
    void aTakenNameAnUnknownRoleOrAMissingFieldIsRefused(String body) {
        http.post(ACCOUNTS, DEPLOYER);
        assertThat(http.post(ACCOUNTS, body).status()).isEqualTo(409);
    }

    @Test
    void aTokenShowsItsKeyOnceAndEndsInTime() {
        String tokens = ACCOUNTS + "/" + http.post(ACCOUNTS, DEPLOYER).at("/id") + "/tokens";
        Answer made = http.post(tokens, "{\"name\": \"pipeline\", \"secondsToLive\": 60}");
        assertThat(made.at("/key").asString()).startsWith("glsa_");
        http.post(tokens, "{\"name\": \"forever\"}");

        Answer list = http.get(tokens);
        assertThat(list.text()).doesNotContain("glsa_");
        assertThat(list.at("/0/expiration").asString()).isEqualTo("2026-01-01T00:02:00Z");
        assertThat(list.at("/0/hasExpired").asBoolean()).isFalse();
        assertThat(list.at("/0/secondsUntilExpiration").asDouble()).isEqualTo(60);
        assertThat(list.at("/0/lastUsedAt").isMissingNode()).isTrue();
        assertThat(list.at("/1/expiration").isMissingNode()).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(http.get(tokens).at("/0/hasExpired").asBoolean()).isTrue();
        assertThat(http.get(tokens).at("/1/hasExpired").asBoolean()).isFalse();

        assertThat(http.post(tokens, "{\"name\": \"pipeline\"}").status()).isEqualTo(409);
        assertThat(http.post(tokens, "{\"name\": \"b\", \"secondsToLive\": -1}").status())
                .isEqualTo(409);
        assertThat(http.delete(tokens + "/" + made.at("/id")).status()).isEqualTo(200);
        assertThat(http.delete(tokens + "/" + made.at("/id")).status()).isEqualTo(404);
        assertThat(http.get(tokens).json()).hasSize(1);
    }

    @Test
    void anAccountCountsItsTokensAndTakesThemAlong() {
        String account = ACCOUNTS + "/" + http.post(ACCOUNTS, DEPLOYER).at("/id");
        http.post(account + "/tokens", "{\"name\": \"a\"}");
        assertThat(http.get(account).at("/tokens").asInt()).isEqualTo(1);
        http.delete(account);
        assertThat(http.get(account + "/tokens").status()).isEqualTo(404);
        assertThat(cloud.snapshot()).doesNotContain("\"serviceAccountTokens\"");
    }

    @Test
    void whileTheInstanceLoadsOrIsPausedNothingReachesIt() {
        cloud.given().stack("young");
        Answer loading = http.get("/api/instances/young/api/serviceaccounts/search");
        assertThat(loading.status()).isEqualTo(503);
        assertThat(loading.code()).isEqualTo("Loading");
        assertThat(loading.headers().firstValue("Retry-After")).isPresent();

        cloud.pause("shop");
        assertThat(http.post(ACCOUNTS, DEPLOYER).status()).isEqualTo(409);
        assertThat(http.get(ACCOUNTS + "/1/tokens").status()).isEqualTo(409);
    }

    @Test
    void theyAreInSnapshotsAndEndWithTheirStack() {
        String account = ACCOUNTS + "/" + http.post(ACCOUNTS, DEPLOYER).at("/id");
        http.post(account + "/tokens", "{\"name\": \"a\"}");
        String saved = cloud.snapshot();

        http.delete("/api/instances/shop");
        assertThat(http.get(account).status()).isEqualTo(404);
        assertThat(cloud.snapshot()).doesNotContain("Deployer");

        cloud.restore(saved);
        assertThat(http.get(account + "/tokens").at("/0/name").asString()).isEqualTo("a");
    }

    @Test
    void aTokenWithoutTheScopeIsForbidden() {
        String secret = cloud.given()
                .token(cloud.given().accessPolicy("reader", "stacks:read"), "reader")
                .token()
                .orElseThrow();
        assertThat(http.withToken(secret).get(ACCOUNTS + "/search").status()).isIn(401, 403);
        assertThat(http.get("/api/instances/nosuchstack/api/serviceaccounts/search")
                        .status())
                .isEqualTo(404);
    }
}
