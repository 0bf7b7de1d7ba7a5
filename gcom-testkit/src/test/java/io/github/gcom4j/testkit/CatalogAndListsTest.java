package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plugin catalog, regions as a caller sees them, what policies can be made of, and stacks of all organizations. */
class CatalogAndListsTest {
    private static final String ACME = "glc_acme";

    private final FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
            .plugin("acme-shop-panel", "Shop", "2.0.0", "1.1.0", "1.0.0")
            .organizationRegions("eu")
            .anotherOrganization("acme", ACME)
            .start();
    private final PlainHttp http = PlainHttp.to(cloud);

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void aPluginIsShownInItsNewestVersionAndInOlderOnes() {
        Answer newest = http.withToken("").get("/api/plugins/acme-shop-panel");
        assertThat(newest.at("/version").asString()).isEqualTo("2.0.0");
        assertThat(newest.at("/typeCode").asString()).isEqualTo("panel");
        assertThat(http.get("/api/plugins/acme-shop-panel?version=1.1.0")
                        .at("/version")
                        .asString())
                .isEqualTo("1.1.0");
        assertThat(http.get("/api/plugins/acme-shop-panel?version=latest")
                        .at("/version")
                        .asString())
                .isEqualTo("2.0.0");
        assertThat(http.get("/api/plugins/" + newest.at("/id")).at("/slug").asString())
                .isEqualTo("acme-shop-panel");
        assertThat(http.get("/api/plugins/acme-shop-panel?version=9.9.9").status())
                .isEqualTo(404);
        assertThat(http.get("/api/plugins/no-such-plugin").status()).isEqualTo(404);
    }

    @Test
    void theNewestVersionIsTheOneThatLatestInstalls() {
        cloud.given().stack("shop");
        String plugins = "/api/instances/shop/plugins";
        assertThat(http.post(plugins, "{\"plugin\": \"acme-shop-panel\", \"version\": \"latest\"}")
                        .at("/version")
                        .asString())
                .isEqualTo("2.0.0");

        cloud.given().catalogPlugin("acme-shop-panel", "Shop", "3.0.0", "2.0.0");
        assertThat(http.get("/api/plugins/acme-shop-panel").at("/version").asString())
                .isEqualTo("3.0.0");
        assertThat(http.get(plugins + "/acme-shop-panel").at("/latestVersion").asString())
                .isEqualTo("3.0.0");
        assertThat(http.post(plugins + "/acme-shop-panel", "{\"version\": \"latest\"}")
                        .at("/version")
                        .asString())
                .isEqualTo("3.0.0");
        String saved = cloud.snapshot();
        cloud.reset();
        assertThat(http.get("/api/plugins/acme-shop-panel").at("/version").asString())
                .isEqualTo("2.0.0");
        cloud.restore(saved);
        assertThat(http.get("/api/plugins/acme-shop-panel").at("/version").asString())
                .isEqualTo("3.0.0");
    }

    @Test
    void regionsOfAnOrganizationAreThoseThatWereSetApart() {
        Answer regions = http.get("/api/org-stack-regions");
        assertThat(regions.at("/total").asInt()).isEqualTo(1);
        assertThat(regions.at("/items/0/orgId").asLong()).isEqualTo(652992);
        assertThat(http.get("/api/org-stack-regions?regionSlugOrId=eu").at("/items"))
                .hasSize(1);
        assertThat(http.get("/api/org-stack-regions?regionSlugOrId=us").at("/items"))
                .isEmpty();
        assertThat(http.get("/api/org-stack-regions?orgId=1").status()).isEqualTo(403);
    }

    @Test
    void theClosestRegionIsOneOfTheProviderThatIsAskedFor() {
        PlainHttp anybody = http.withToken("");
        assertThat(anybody.get("/api/stack-regions/closest").at("/slug").asString())
                .isNotEmpty();
        assertThat(anybody.get("/api/stack-regions/closest?provider=aws")
                        .at("/provider")
                        .asString())
                .isEqualTo("aws");
        assertThat(anybody.get("/api/stack-regions/closest?provider=moon").status())
                .isEqualTo(409);
    }

    @Test
    void theConfigurationOfPoliciesNamesScopesAndOnRequestRealms() {
        PlainHttp anybody = http.withToken("");
        cloud.given().stack("shop");
        Answer config = anybody.get("/api/v1/accesspolicies/config?region=us");
        assertThat(config.text()).contains("\"stacks:read\"");
        assertThat(config.at("/realms")).isEmpty();
        Answer withRealms = anybody.get("/api/v1/accesspolicies/config?region=us&includeOrgMetadata=true&orgId=652992");
        assertThat(withRealms.at("/realms")).hasSize(2);
        assertThat(anybody.get("/api/v1/accesspolicies/config").status()).isEqualTo(409);
        assertThat(anybody.get("/api/v1/accesspolicies/config?region=moon").status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        slug=b                       | b
        slugIn=a,c                   | a c
        nameIn=A.grafana.net,B.grafana.net | a b
        region=eu                    | c
        orgSlug=grafanacom           | a b c
        orgSlug=acme                 |
        orgIdIn=1,652992             | a b c
        status=active                | a b c
        status=paused                |
        idMin=99999999999            |
        plan=nosuch                  |
        regionIn=eu,au               | c
        regionIn=us&regionIn=eu      | a b c
        clusterIdIn=69               | a b c
        clusterIdIn=1,2              |
        versionIn=stable,fast        | a b c
        versionIn=fast               |
        versionNotIn=fast,slow       | a b c
        versionNotIn=fast,stable     |
        labels=team:shops            | b
        labels=team:shops,stage:test |
        labels=team                  |
        hosted=true                  | a b c
        hosted=false                 |
        orderBy=id&direction=desc    | c b a
        updatedOrCreatedAtMin=2999-01-01T00:00:00.000Z |
        pageSize=2                   | a b
        pageSize=2&page=2            | c
        page=7                       |
        """)
    void stacksAreFilteredSortedAndPaged(String query, String slugs) {
        threeStacksAndOneOfAnother();
        StringBuilder found = new StringBuilder();
        Answer answer = http.get("/api/instances?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        answer.at("/items")
                .forEach(stack -> found.append(stack.path("slug").asString()).append(' '));
        assertThat(found.toString().strip()).isEqualTo(slugs == null ? "" : slugs);
    }

    @Test
    void anEmptyOrganizationMeansThatOfTheToken() {
        threeStacksAndOneOfAnother();

        Answer own = http.get("/api/v1/stacks?org=&page=1&pageSize=10");

        assertThat(own.at("/total").asInt()).as(own.text()).isEqualTo(3);
        assertThat(http.withToken(ACME)
                        .get("/api/v1/stacks?org=&page=1&pageSize=10")
                        .at("/items/0/slug")
                        .asString())
                .isEqualTo("d");
        assertThat(http.get("/api/v1/stacks?page=1&pageSize=10").message()).isEqualTo("Field is required: org");
        assertThat(http.get("/api/v1/stacks?org=&page=&pageSize=10").message()).isEqualTo("Field is required: page");
    }

    @Test
    void aCursorContinuesAfterAStack() {
        threeStacksAndOneOfAnother();
        Answer first = http.get("/api/instances?pageSize=2");
        assertThat(first.at("/total").asInt()).isEqualTo(3);
        assertThat(first.at("/pages").asInt()).isEqualTo(2);
        Answer rest = http.get("/api/instances?pageSize=2&cursor=" + first.at("/items/1/id"));
        assertThat(rest.at("/items/0/slug").asString()).isEqualTo("c");
        assertThat(rest.at("/items")).hasSize(1);
        assertThat(http.withToken(ACME)
                        .get("/api/instances")
                        .at("/items/0/slug")
                        .asString())
                .isEqualTo("d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "pageSize=0",
                "pageSize=x",
                "cursor=1",
                "idMin=x",
                "direction=sideways",
                "orderBy=shoeSize"
            })
    void aWrongNumberCursorOrOrderIsRefused(String query) {
        assertThat(http.get("/api/instances?" + query).status()).isEqualTo(409);
    }

    private void threeStacksAndOneOfAnother() {
        for (String slug : new String[] {"a", "b", "c"}) {
            http.post(
                    "/api/instances",
                    "{\"name\": \"%s.grafana.net\", \"slug\": \"%s\", \"region\": \"%s\"}"
                            .formatted(slug.toUpperCase(java.util.Locale.ROOT), slug, slug.equals("c") ? "eu" : "us"));
        }
        http.post("/api/instances/b", "{\"labels\": {\"team\": \"shops\"}}");
        http.withToken(ACME).post("/api/instances", "{\"name\": \"d\", \"slug\": \"d\"}");
    }
}
