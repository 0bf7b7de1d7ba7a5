package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the fake and the real service must both do. It changes nothing. */
abstract class ReadOnlyContract implements CloudUnderTest {
    private static final String POLICIES = "/api/v1/accesspolicies?pageSize=1&region=us";
    private static final Pattern CURSOR = Pattern.compile("pageCursor=[^&]+");
    private static final int MAX_PAGES = 5;

    @Test
    void theRegionsAreAsTheSpecSays() {
        requireDocumented("listRegions", http().get("/api/stack-regions"));
    }

    @Test
    void theOrganizationIsAsTheSpecSaysAndHasTheSlugItWasAskedFor() {
        Answer answer = http().get("/api/orgs/" + organization());

        requireDocumented("getOrganization", answer);
        assertThat(answer.at("/slug").asString()).isEqualTo(organization());
    }

    @Test
    void theStacksAreAsTheSpecSaysAndEachIsFoundByIdAndBySlug() {
        Answer answer = http().get("/api/orgs/" + organization() + "/instances");

        requireDocumented("listStacks", answer);
        for (JsonNode stack : answer.at("/items")) {
            String id = stack.path("id").asString();
            String slug = stack.path("slug").asString();
            requireDocumented("getStack", http().get("/api/instances/" + id));
            assertThat(http().get("/api/instances/" + slug).at("/id").asString())
                    .isEqualTo(id);
        }
    }

    @Test
    void whatBelongsToAStackIsAsTheSpecSays() {
        for (JsonNode stack :
                http().get("/api/orgs/" + organization() + "/instances").at("/items")) {
            String path = "/api/instances/" + stack.path("slug").asString();
            requireDocumented("listDataSources", http().get(path + "/datasources"));
            Answer plugins = http().get(path + "/plugins");
            requireDocumented("listPlugins", plugins);
            for (JsonNode plugin : plugins.at("/items")) {
                String slug = plugin.path("pluginSlug").asString();
                requireDocumented("getPlugin", http().get(path + "/plugins/" + slug));
            }
            requireDocumentedWhereAllowed("getStackConnections", http().get(path + "/connections"));
        }
    }

    @Test
    void keysAndBillAreAsTheSpecSays() {
        String path = "/api/orgs/" + organization();
        requireDocumentedWhereAllowed("listApiKeys", http().get(path + "/api-keys"));
        requireDocumentedWhereAllowed("getBilledUsage", http().get(path + "/billed-usage?month=1&year=2024"));
    }

    @Test
    void pagesOfPoliciesAreAsTheSpecSaysAndShareNoPolicy() {
        assertPages("listAccessPolicies", "getAccessPolicy", "/api/v1/accesspolicies");
    }

    @Test
    void pagesOfTokensAreAsTheSpecSaysAndShareNoToken() {
        assertPages("listTokens", "getToken", "/api/v1/tokens");
    }

    @Test
    void whatIsUnknownIsNotFoundAndSaysSo() {
        for (String path : List.of("/api/v1/accesspolicies/", "/api/v1/tokens/")) {
            Answer answer = http().get(path + World.NO_SUCH_ID + "?region=us");
            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("NotFound");
        }
        assertThat(http().get("/api/instances/nosuchstackofanyone").status()).isIn(403, 404);
    }

    @Test
    void aMissingRegionIsRefused() {
        assertThat(http().get("/api/v1/accesspolicies").status()).isIn(400, 409);
    }

    @Test
    void anUnknownTokenIsUnauthorized() {
        Answer answer = http().withToken("glc_unknown").get(POLICIES);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("InvalidCredentials");
    }

    /** Reads the first pages by the cursor, as the cursor of a page must lead to the next and no further. */
    private void assertPages(String list, String get, String path) {
        Set<String> ids = new HashSet<>();
        String cursor = "";
        for (int pages = 0; pages < MAX_PAGES; pages++) {
            Answer page = http().get(path + "?pageSize=1&region=us" + cursor);
            requireDocumented(list, page);
            assertThat(page.at("/items").size()).isLessThanOrEqualTo(1);
            for (JsonNode item : page.at("/items")) {
                String id = item.path("id").asString();
                assertThat(ids.add(id)).as(id + " is on two pages").isTrue();
                requireDocumented(get, http().get(path + "/" + id + "?region=us"));
            }
            Matcher next =
                    CURSOR.matcher(page.at("/metadata/pagination/nextPage").asString(""));
            if (!next.find()) {
                return;
            }
            cursor = "&" + next.group();
        }
    }

    private static void requireDocumentedWhereAllowed(String operation, Answer answer) {
        if (answer.status() == 200) {
            requireDocumented(operation, answer);
        } else {
            assertThat(answer.status()).as(answer.text()).isIn(401, 403, 404);
        }
    }

    private static void requireDocumented(String operation, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        SpecMessage documented = Objects.requireNonNull(
                Spec.shipped().operation(operation).responses().get(200));
        assertThat(documented.body().orElseThrow().check(answer.json())).isEmpty();
    }
}
