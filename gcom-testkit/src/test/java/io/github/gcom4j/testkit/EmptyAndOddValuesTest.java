package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is empty, null, very long or of another script is taken or refused as documented. */
class EmptyAndOddValuesTest {
    private static final String POLICIES = "/api/v1/accesspolicies?region=us";
    private static final String TOKENS = "/api/v1/tokens?region=us";
    private static final String KEYS = "/api/orgs/grafanacom/api-keys";
    private static final String WIDE = "\uD83D\uDE00";

    private final World world = new World();
    private final PlainHttp http = world.http;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void anEmptiedBodyIsOneWithoutFields() {
        Answer create = http.send(http.request("/api/instances").POST(BodyPublishers.noBody()));
        Answer update = http.send(http.request("/api/instances/mystack").POST(BodyPublishers.noBody()));

        assertThat(create.status()).isEqualTo(409);
        assertThat(create.message()).isEqualTo("Field is required: name");
        assertThat(update.status()).isEqualTo(200);
        world.cloud
                .verify()
                .receivedViolation(Operation.CREATE_STACK, "", "required")
                .receivedViolation(Operation.UPDATE_STACK, "", "required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/api/instances                       | {\"name\": \"\", \"slug\": \"a\"}",
                "/api/orgs/grafanacom/api-keys        | {\"name\": \"\", \"role\": \"Admin\"}",
                "/api/instances/mystack/api/auth/keys | {\"name\": \"\", \"role\": \"Admin\"}",
            })
    void anEmptyNameIsAsGoodAsNone(String path, String body) {
        Answer answer = http.post(path, body);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).isEqualTo("Field is required: name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "description", "labels", "deleteProtection"})
    void aNullWhereNoneIsDocumentedIsAsGoodAsAbsentAndChangesNothing(String field) {
        String before = http.post(
                        "/api/instances/mystack",
                        "{\"description\": \"ours\", \"labels\": {\"a\": \"b\"}, \"deleteProtection\": true}")
                .text();

        Answer answer = http.post("/api/instances/mystack", "{\"" + field + "\": null}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(before);
        assertThat(http.get("/api/instances/mystack").text()).isEqualTo(before);
    }

    @Test
    void namesOfEveryScriptComeBackAsTheyWere() {
        String name = "ü \u05D0 " + WIDE + " \\\"quoted\\\" a/b?c#d";

        Answer stack = http.post("/api/instances/mystack", "{\"name\": \"" + name + "\"}");
        Answer key = http.post(KEYS, "{\"name\": \"" + name + "\", \"role\": \"Viewer\"}");
        String self = key.at("/links/0/href").asString();

        assertThat(stack.at("/name").asString()).isEqualTo(name.replace("\\", ""));
        assertThat(key.at("/name").asString()).isEqualTo(name.replace("\\", ""));
        assertThat(http.delete("/api" + self).text()).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({"a, 255, 200", "a, 256, 409"})
    void aNameOfAPolicyOrTokenHas255Characters(String letter, int length, int status) {
        String name = letter.repeat(length);

        assertThat(http.post(POLICIES, World.policy(name, "a:b")).status()).isEqualTo(status);
        assertThat(http.post(TOKENS, world.token(name)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"ü, 255, 200", "ü, 256, 409", WIDE + ", 255, 200", WIDE + ", 256, 409"})
    void aDisplayNameHas255CharactersOfAnyScript(String letter, int length, int status) {
        String body = "{\"displayName\": \"" + letter.repeat(length) + "\"}";

        assertThat(http.post("/api/v1/tokens/" + world.tokenId + "?region=us", body)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"29, 200", "30, 409"})
    void aSlugHas29Characters(int length, int status) {
        assertThat(http.post("/api/instances", World.stack("s".repeat(length))).status())
                .isEqualTo(status);
    }

    @Test
    void aUuidIsTheSameInWhicheverCase() {
        String upper = world.policyId.toUpperCase(Locale.ROOT);

        Answer token = http.post(TOKENS, world.token("upper").replace(world.policyId, upper));

        assertThat(http.get(POLICIES.replace("?", "/" + upper + "?")).status()).isEqualTo(200);
        assertThat(token.at("/accessPolicyId").asString()).isEqualTo(world.policyId);
        assertThat(http.get(TOKENS + "&accessPolicyId=" + upper).at("/items").size())
                .isEqualTo(2);
        assertThat(http.delete(POLICIES.replace("?", "/" + upper + "?")).status())
                .isEqualTo(204);
        assertThat(http.get(TOKENS).at("/items").size()).isZero();
    }

    @Test
    void aRealmOfTheVendorCannotBeAskedFor() {
        Answer system = http.post(POLICIES, World.policy("s", "a:b").replace("\"org\"", "\"system\""));
        Answer nameless = http.post(POLICIES, World.policy("n", "a:b").replace("652992", ""));

        assertThat(system.message()).isEqualTo("Invalid realms.0.type system specified");
        assertThat(nameless.message()).isEqualTo("Field is required: realms.0.identifier");
    }

    @Test
    void scopesThatComeTwiceCountOnce() {
        Answer created = http.post(POLICIES, World.policy("twice", "b:c\", \"a:b\", \"b:c"));

        assertThat(created.at("/scopes").toString()).isEqualTo("[\"a:b\",\"b:c\"]");
    }

    @Test
    void theNameOfAnExpiredTokenStaysTakenUntilItIsDeleted() {
        String id = world.create(
                TOKENS, world.token("gone").replace("}", ", \"expiresAt\": \"2024-09-10T12:00:01.000Z\"}"));
        world.advance(Duration.ofSeconds(1));

        assertThat(http.post(TOKENS, world.token("gone")).code()).isEqualTo("Conflict");
        assertThat(http.post("/api/v1/tokens/" + id + "?region=us", "{\"expiresAt\": null}")
                        .status())
                .isEqualTo(404);
        assertThat(http.delete("/api/v1/tokens/" + id + "?region=us").status()).isEqualTo(204);
        assertThat(http.post(TOKENS, world.token("gone")).status()).isEqualTo(200);
    }
}
