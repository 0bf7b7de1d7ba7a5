package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GivenTest {
    private final FakeGrafanaCloud cloud = FakeGrafanaCloud.start();
    private final PlainHttp http = PlainHttp.to(cloud);

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void fixturesAreThereWithoutARequest() {
        Stack stack = cloud.given().stack("mystack");
        cloud.given().plugin(stack, World.PLUGIN);
        AccessPolicy policy = cloud.given().inRegion("eu").accessPolicy("readers", "stacks:read");
        CreatedToken token = cloud.given().inRegion("eu").token(policy, "reader");

        assertThat(cloud.journal()).isEmpty();
        assertThat(http.get("/api/instances/mystack/plugins/" + World.PLUGIN).status())
                .isEqualTo(200);
        assertThat(http.withToken(token.token().orElseThrow())
                        .get("/api/v1/accesspolicies/" + policy.id() + "?region=eu")
                        .at("/scopes/0")
                        .asString())
                .isEqualTo("stacks:read");
        cloud.verify()
                .hasStack("mystack")
                .hasAccessPolicy("eu", "readers")
                .hasToken("eu", "reader")
                .received(Operation.GET_ACCESS_POLICY, 1)
                .receivedOnlyValidRequests();
    }

    @Test
    void aFixtureTheApiRefusesIsAMistakeOfTheTest() {
        cloud.given().stack("mystack");

        assertThatThrownBy(() -> cloud.given().stack("mystack"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is refused");
    }

    @Test
    void anAssertionThatFailsShowsTheRequests() {
        http.get("/api/instances/mystack");

        assertThatThrownBy(() -> cloud.verify().hasStack("mystack"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("There is no stack mystack")
                .hasMessageContaining("404 GET /api/instances/mystack");
    }

    @Test
    void theJournalIsExportedAsAnHttpArchiveWithoutSecrets() {
        AccessPolicy policy = cloud.given().accessPolicy("readers");
        String secret = http.post(
                        "/api/v1/tokens?region=us",
                        "{\"accessPolicyId\": \"%s\", \"name\": \"reader\"}".formatted(policy.id()))
                .at("/token")
                .asString();

        String har = cloud.har();

        assertThat(secret).isNotEmpty();
        assertThat(har)
                .contains("\"version\" : \"1.2\"", "\"comment\" : \"createToken\"", cloud.apiUrl() + "/api/v1/tokens")
                .contains("\\\"token\\\":\\\"***\\\"", "\"status\" : 200")
                .doesNotContain(secret, cloud.token());
    }
}
