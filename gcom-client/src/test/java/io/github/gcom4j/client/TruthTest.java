package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Param;
import feign.RequestLine;
import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.client.error.DeleteProtectedException;
import io.github.gcom4j.client.error.ForbiddenException;
import io.github.gcom4j.client.error.MissingScopeException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.provisioning.RotationPlan;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.wait.WaitOptions;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client says is true: what is no answer of the API is not read as one, and no failure hides a success. */
class TruthTest {
    private static final String HTML =
            "<!DOCTYPE html><html><head><title>Access denied | blocked</title></head></html>";
    private static final String TEXT = "Access denied | blocked\nRay ID: 1";
    private static final String PROBLEM =
            "{\"type\":\"about:blank\",\"title\":\"Access denied | blocked\",\"status\":403}";

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 422})
    void aPageOfAGatewayIsNoAnswerOfTheApiAndIsNamed(int status) {
        List<Consumer<GcomClient>> calls = List.of(
                client -> client.stacks().findBySlug("mystack"),
                client -> client.stacks().deleteIfExists("mystack"),
                client -> client.plugins().deleteIfExists("mystack", "clock"),
                client -> client.tokens().deleteIfExists("us", "t1"),
                client -> client.stacks().restart("mystack"),
                client -> client.waiters()
                        .stackGone("mystack", WaitOptions.defaults().withTimeout(Duration.ofSeconds(1))));
        for (String body : List.of(HTML, PROBLEM, TEXT)) {
            for (Consumer<GcomClient> call : calls) {
                Throwable thrown = after(call, Answer.of(status, body, "Content-Type: text/html"));
                assertThat(thrown)
                        .isExactlyInstanceOf(ApiException.class)
                        .hasMessageContaining("Access denied | blocked");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {503, 504, 500, 408})
    void aDeleteWhoseAnswerGotLostAndThatFindsNothingWasCarriedOut(int status) {
        List<Consumer<GcomClient>> deletes = List.of(
                client -> client.tokens().delete("us", "t1"),
                client -> client.accessPolicies().delete("us", "p1"),
                client -> assertThat(client.tokens().deleteIfExists("us", "t1")).isTrue(),
                client -> assertThat(client.stacks().deleteIfExists("mystack")).isTrue(),
                client -> assertThat(client.plugins().deleteIfExists("mystack", "clock"))
                        .isTrue());
        for (Consumer<GcomClient> delete : deletes) {
            assertThat(after(delete, Answer.json(status, ""), missing())).isNull();
            assertThat(after(delete, Answer.reset(), missing())).isNull();
        }
        assertThat(after(client -> client.tokens().delete("us", "t1"), missing()))
                .isNotNull();
        assertThat(after(client -> client.tokens().delete("us", "t1"), Answer.of(429, "", "Retry-After: 0"), missing()))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid permission: access policy missing required scope [stacks:write], received [logs:read]",
                "missing scope stacks:write",
                "This operation requires the scope `stacks:write`.",
                "Token lacks scopes: stacks:write",
                "required scope is stacks:write",
                "you need stacks:write scope"
            })
    void aMissingScopeIsUnderstoodHoweverItIsWorded(String message) {
        for (int status : new int[] {401, 403}) {
            assertThat(after(client -> client.stacks().restart("mystack"), error(status, "", message)))
                    .isInstanceOfSatisfying(MissingScopeException.class, failure -> assertThat(failure.missingScope())
                            .isEqualTo("stacks:write"));
        }
    }

    @Test
    void aForbiddenCallNamesTheScopesOfItsOperation() {
        assertThat(after(
                        client -> client.stacks().delete("mystack"),
                        error(403, "Forbidden", "You do not have permission")))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("stacks:delete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete protection is on",
                "Stack has deletion protection enabled",
                "delete_protection must be disabled first",
                "The instance is protected from deletion",
                "deleteProtection=true"
            })
    void deleteProtectionIsUnderstoodHoweverItIsWorded(String message) {
        assertThat(after(client -> client.stacks().delete("mystack"), error(409, "Conflict", message)))
                .isInstanceOf(DeleteProtectedException.class);
    }

    @Test
    void aNumberIsTheSlugOfNoStackOfThatId() {
        assertThat(after(
                        client -> assertThat(client.stacks().findBySlug("123")).isEmpty(),
                        Answer.json(200, "{\"id\":123,\"slug\":\"mystack\",\"name\":\"s\"}")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00a0", "\u2003\u200b", "\ud800", "x\udc00", ".", ".."})
    void aPathValueThatNamesNothingIsRefused(String value) {
        assertThat(after(client -> client.stacks().get(value), Answer.json(200, "{}")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private interface Own {
        @RequestLine("GET /orgs/{org}/x")
        Object get(@Param("org") String org);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/..", "../b", "..%2f", "a%2f..%2fb", "..\\b"})
    void anOwnEndpointIsNotLeftThroughAnEncodedSlash(String value) {
        assertThat(after(client -> client.api(Own.class).get(value), Answer.json(200, "{}")))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"PT10M, PT10M", "PT10M, PT1S", "PT10M, PT2562047788015215H"})
    void aLifetimeThatCannotWorkIsRefusedAtOnce(Duration grace, Duration lifetime) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RotationPlan.of("us", "p1", "app").withGrace(grace).withLifetime(lifetime));
        assertThatIllegalArgumentException().isThrownBy(() -> RotationPlan.of("us", "p1", "app")
                .withLifetime(Duration.ofMinutes(20))
                .withGrace(Duration.ofMinutes(20)));
    }

    private static Throwable after(Consumer<GcomClient> call, Answer... answers) {
        try (ScriptedServer server = new ScriptedServer(answers);
                GcomClient client = GcomClient.builder()
                        .apiUrl(server.origin())
                        .token("glc_x")
                        .retryPolicy(RetryPolicy.builder()
                                .maxAttempts(2)
                                .baseDelay(Duration.ZERO)
                                .build())
                        .build()) {
            return catchThrowable(() -> call.accept(client));
        }
    }

    private static Answer missing() {
        return error(404, "NotFound", "Element not found");
    }

    private static Answer error(int status, String code, String message) {
        return Answer.json(status, "{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}");
    }
}
