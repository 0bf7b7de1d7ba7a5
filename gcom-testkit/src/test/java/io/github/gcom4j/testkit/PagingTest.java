package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A walk through the pages sees each item that stays exactly once, whatever comes and goes meanwhile. */
class PagingTest {
    private static final String POLICIES = "/api/v1/accesspolicies";
    private static final String US = "?region=us";

    private final World world = new World();
    private final PlainHttp http = world.http;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void anItemAddedMeanwhileComesLastAndNoneComesTwice() {
        createPolicies("a", "b", "c");
        Answer first = page("&pageSize=2");

        createPolicies("late");

        assertThat(names(first)).containsExactly("my-policy", "a");
        assertThat(walk("&pageSize=2", first)).containsExactly("b", "c", "late");
    }

    @Test
    void anItemRemovedMeanwhileIsMissedAndNoOtherIs() {
        createPolicies("a", "b", "c", "d");
        Answer first = page("&pageSize=2");

        delete("my-policy");
        delete("b");

        assertThat(walk("&pageSize=2", first)).containsExactly("c", "d");
    }

    @Test
    void aCursorOutlivesTheItemItCameFrom() {
        createPolicies("a", "b");
        Answer first = page("&pageSize=2");

        delete("a");

        assertThat(walk("&pageSize=2", first)).containsExactly("b");
    }

    @Test
    void anUpdateDoesNotMoveAnItem() {
        createPolicies("a", "b");
        Answer first = page("&pageSize=1");

        http.post(
                POLICIES + "/" + world.policyId + US, "{\"scopes\": [\"c:d\"], \"realms\": %s}".formatted(World.REALM));

        assertThat(walk("&pageSize=1", first)).containsExactly("a", "b");
    }

    @Test
    void aPageThatHoldsExactlyTheRestIsTheLast() {
        createPolicies("a");

        JsonNode pagination = page("&pageSize=2").at("/metadata/pagination");

        assertThat(pagination.path("nextPage").isNull()).isTrue();
        assertThat(pagination.path("pageCursor").isNull()).isTrue();
    }

    @Test
    void theFilterCountsBeforeThePage() {
        for (int i = 0; i < 6; i++) {
            String type = i % 2 == 0 ? "stack" : "org";
            String policy = World.policy("p" + i, "a:b").replace("\"org\"", "\"" + type + "\"");
            world.create(POLICIES + US, policy);
        }

        Answer first = page("&realmType=stack&pageSize=2");

        assertThat(names(first)).containsExactly("p0", "p2");
        assertThat(walk("&realmType=stack&pageSize=2", first)).containsExactly("p4");
    }

    @Test
    void theNextPageAsItIsLeadsToAnErrorAsInTheService() {
        createPolicies("a");
        String next = page("&pageSize=1").at("/metadata/pagination/nextPage").asString();

        Answer followed = http.get("/api" + next);

        assertThat(followed.status()).isEqualTo(409);
        assertThat(followed.message()).isEqualTo("Field is required: region");
    }

    @Test
    void theCursorOfAnotherRegionIsOnlyAPlaceInTime() {
        createPolicies("a");
        world.create(POLICIES + "?region=eu", World.policy("elsewhere", "a:b"));
        String cursor = cursor(page("&pageSize=1"));

        assertThat(names(http.get(POLICIES + "?region=eu&pageCursor=" + cursor)))
                .containsExactly("elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B5", "%D9%A5", "5%20", "0x5", "1e1", "-1"})
    void aSizeThatIsNoneIsInvalid(String size) {
        assertThat(page("&pageSize=" + size).status()).isEqualTo(409);
    }

    private Answer page(String rest) {
        return http.get(POLICIES + US + rest);
    }

    private List<String> walk(String rest, Answer first) {
        List<String> names = new ArrayList<>();
        Answer page = first;
        while (!page.at("/metadata/pagination/nextPage").isNull()) {
            page = page(rest + "&pageCursor=" + cursor(page));
            names.addAll(names(page));
        }
        return names;
    }

    private static String cursor(Answer page) {
        return URLEncoder.encode(page.at("/metadata/pagination/pageCursor").asString(), StandardCharsets.UTF_8);
    }

    private void createPolicies(String... names) {
        for (String name : names) {
            world.create(POLICIES + US, World.policy(name, "a:b"));
        }
    }

    private void delete(String name) {
        String id = page("&name=" + name).at("/items/0/id").asString();
        assertThat(http.delete(POLICIES + "/" + id + US).status()).isEqualTo(204);
    }

    private static List<String> names(Answer page) {
        return page.at("/items")
                .valueStream()
                .map(item -> item.path("name").asString())
                .toList();
    }
}
