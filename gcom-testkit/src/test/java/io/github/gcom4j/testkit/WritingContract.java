package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the fake and the real service must both do when something changes. It removes what it made. */
abstract class WritingContract implements CloudUnderTest {
    private static final String IN_REGION = "?region=us";

    private final String unique =
            "gcom" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    private final Deque<String> made = new ArrayDeque<>();

    /** Whether a stack may be made, which can cost money. */
    abstract boolean mayCreateStacks();

    @AfterEach
    void removeWhatIsLeft() {
        made.forEach(path -> assertThat(http().delete(path).status()).isIn(200, 204, 404));
    }

    @Test
    void aPolicyAndItsTokenAreCreatedChangedAndDeleted() {
        String policy = create("/api/v1/accesspolicies", policy(unique, "metrics:read"));
        String token = create(
                "/api/v1/tokens", "{\"accessPolicyId\": \"%s\", \"name\": \"%s\"}".formatted(id(policy), unique));

        assertThat(http().get(token).at("/token").isMissingNode()).isTrue();
        Answer changed = http().post(policy, "{%s}".formatted(grants("logs:read")));
        assertThat(changed.at("/scopes/0").asString()).isEqualTo("logs:read");
        assertThat(http().get(policy).at("/scopes/0").asString()).isEqualTo("logs:read");

        assertThat(http().delete(policy).status()).isIn(200, 204);
        assertThat(http().get(policy).status()).isEqualTo(404);
        assertThat(http().get(token).status()).isEqualTo(404);
    }

    @Test
    void aNameIsTakenOnce() {
        create("/api/v1/accesspolicies", policy(unique, "metrics:read"));

        Answer second = http().post("/api/v1/accesspolicies" + IN_REGION, policy(unique, "metrics:read"));
        assertThat(second.status()).as(second.text()).isEqualTo(409);
    }

    @Test
    void aNameThatBreaksTheRulesIsRefused() {
        Answer refused = http().post("/api/v1/accesspolicies" + IN_REGION, policy("Not A Name", "metrics:read"));
        assertThat(refused.status()).as(refused.text()).isIn(400, 409);
    }

    @Test
    void aStackIsCreatedChangedAndDeleted() {
        Assumptions.assumeTrue(mayCreateStacks(), "making stacks is not allowed here");
        String body = "{\"name\": \"%s\", \"slug\": \"%s\"}".formatted(unique, unique);
        Answer created = http().post("/api/instances", body);
        assertThat(created.status()).as(created.text()).isEqualTo(200);
        String stack = "/api/instances/" + unique;
        made.push(stack);

        assertThat(http().post("/api/instances", body).status()).isEqualTo(409);
        Answer changed = http().post(stack, "{\"description\": \"to be deleted\"}");
        assertThat(changed.at("/description").asString()).isEqualTo("to be deleted");

        assertThat(http().delete(stack).status()).isEqualTo(200);
        assertThat(http().get(stack).status()).isIn(403, 404);
    }

    /** Creates something and returns where it is. */
    private String create(String path, String body) {
        Answer created = http().post(path + IN_REGION, body);
        assertThat(created.status()).as(created.text()).isEqualTo(200);
        String place = path + "/" + created.at("/id").asString() + IN_REGION;
        made.push(place);
        return place;
    }

    private static String id(String place) {
        return place.replaceAll(".*/|\\?.*", "");
    }

    private String policy(String name, String scope) {
        return "{\"name\": \"%s\", %s}".formatted(name, grants(scope));
    }

    private String grants(String scope) {
        String organizationId =
                http().get("/api/orgs/" + organization()).at("/id").asString();
        return "\"scopes\": [\"%s\"], \"realms\": [{\"type\": \"org\", \"identifier\": \"%s\"}]"
                .formatted(scope, organizationId);
    }
}
