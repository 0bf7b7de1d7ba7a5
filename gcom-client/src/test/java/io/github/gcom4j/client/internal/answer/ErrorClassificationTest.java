package io.github.gcom4j.client.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.error.DeleteProtectedException;
import io.github.gcom4j.client.error.ForbiddenException;
import io.github.gcom4j.client.error.InvalidArgumentException;
import io.github.gcom4j.client.error.InvalidCredentialsException;
import io.github.gcom4j.client.error.MissingScopeException;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.error.OperationInProgressException;
import io.github.gcom4j.client.error.QuotaExceededException;
import io.github.gcom4j.client.error.RateLimitedException;
import io.github.gcom4j.client.error.RedirectException;
import io.github.gcom4j.client.error.SlugRecentlyDeletedException;
import io.github.gcom4j.client.error.UnavailableException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Clients;
import io.github.gcom4j.client.fixture.GeneratedApis;
import io.github.gcom4j.client.fixture.OperationSample;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.model.Operation;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorClassificationTest {
    private static final String NO_CODE = "";
    private static final String IN_PROGRESS = "Hosted Grafana error: operation in progress, please try again later";

    static Stream<Arguments> meanings() {
        return Stream.of(
                Arguments.of(400, "InvalidArgument", "Invalid name", InvalidArgumentException.class),
                Arguments.of(400, NO_CODE, NO_CODE, InvalidArgumentException.class),
                Arguments.of(400, "SomethingNew", "", InvalidArgumentException.class),
                Arguments.of(401, "InvalidCredentials", "Token invalid", InvalidCredentialsException.class),
                Arguments.of(401, "InvalidCredentials", "Token could not be parsed", InvalidCredentialsException.class),
                Arguments.of(
                        401,
                        "Unauthorized",
                        "invalid permission: access policy missing required scope [accesspolicies:read], "
                                + "received [logs:read]",
                        MissingScopeException.class),
                Arguments.of(401, NO_CODE, NO_CODE, InvalidCredentialsException.class),
                Arguments.of(
                        403,
                        "Forbidden",
                        "You do not have permission to perform the requested action.",
                        ForbiddenException.class),
                Arguments.of(403, "Forbidden", "Hosted instance limit reached", QuotaExceededException.class),
                Arguments.of(403, NO_CODE, NO_CODE, ForbiddenException.class),
                Arguments.of(404, "NotFound", "Element not found", NotFoundException.class),
                Arguments.of(404, NO_CODE, NO_CODE, NotFoundException.class),
                Arguments.of(408, NO_CODE, NO_CODE, UnavailableException.class),
                Arguments.of(409, "InvalidArgument", "Field is required: region", InvalidArgumentException.class),
                Arguments.of(409, "InvalidArgument", "Field is required: name", InvalidArgumentException.class),
                Arguments.of(409, "InvalidArgument", "Invalid slug my-slug specified", InvalidArgumentException.class),
                Arguments.of(409, "InvalidArgument", "That url is not available", InvalidArgumentException.class),
                Arguments.of(409, "InvalidArgument", IN_PROGRESS, InvalidArgumentException.class),
                Arguments.of(409, NO_CODE, "Field is required: instanceId", InvalidArgumentException.class),
                Arguments.of(409, NO_CODE, "Invalid slug my-slug specified", InvalidArgumentException.class),
                Arguments.of(409, "Conflict", "That url is not available", ConflictException.class),
                Arguments.of(
                        409,
                        "Conflict",
                        "That URL has already been taken, please try an alternate URL",
                        ConflictException.class),
                Arguments.of(409, "Conflict", IN_PROGRESS, OperationInProgressException.class),
                Arguments.of(409, NO_CODE, IN_PROGRESS, OperationInProgressException.class),
                Arguments.of(
                        409,
                        "Conflict",
                        "The slug was deleted recently, please wait for 30s",
                        SlugRecentlyDeletedException.class),
                Arguments.of(409, "Conflict", "Delete protection is enabled", DeleteProtectedException.class),
                Arguments.of(409, NO_CODE, NO_CODE, ConflictException.class),
                Arguments.of(418, NO_CODE, NO_CODE, ApiException.class),
                Arguments.of(422, NO_CODE, NO_CODE, InvalidArgumentException.class),
                Arguments.of(429, NO_CODE, NO_CODE, RateLimitedException.class),
                Arguments.of(429, "Forbidden", NO_CODE, RateLimitedException.class),
                Arguments.of(301, NO_CODE, NO_CODE, RedirectException.class),
                Arguments.of(308, NO_CODE, NO_CODE, RedirectException.class),
                Arguments.of(500, NO_CODE, NO_CODE, UnavailableException.class),
                Arguments.of(502, NO_CODE, NO_CODE, UnavailableException.class),
                Arguments.of(503, "Loading", "Your instance is loading...", UnavailableException.class),
                Arguments.of(504, NO_CODE, NO_CODE, UnavailableException.class));
    }

    @ParameterizedTest
    @MethodSource("meanings")
    void anErrorMeansWhatItsCodeAndMessageSayBeforeItsStatus(
            int status, String code, String message, Class<?> meaning) {
        ApiException failure = failureOf(Answer.json(status, error(code, message)));

        assertThat(failure).isExactlyInstanceOf(meaning);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.code().orElse(NO_CODE)).isEqualTo(code);
        assertThat(failure.apiMessage().orElse(NO_CODE)).isEqualTo(message);
        assertThat(failure.requestId()).contains("r-1");
        assertThat(failure.operation()).isEqualTo(Operation.LIST_REGIONS);
        assertThat(failure).hasMessageContaining("listRegions failed: HTTP " + status);
        assertThat(failure).hasMessageContaining(message).hasMessageContaining("request id r-1");
    }

    @Test
    void anInvalidArgumentIsNeverAConflict() {
        assertThat(ConflictException.class.isAssignableFrom(InvalidArgumentException.class))
                .isFalse();
    }

    @Test
    void theMissingScopeIsNamedWithTheScopesTheOperationNeeds() {
        ApiException failure = failureOf(
                Answer.json(401, error("Unauthorized", "missing required scope [stacks:read], received [logs:read]")));

        assertThat(failure)
                .hasMessageEndingWith("Add the scope stacks:read to the token's access policy")
                .isInstanceOfSatisfying(MissingScopeException.class, scope -> {
                    assertThat(scope.missingScope()).isEqualTo("stacks:read");
                    assertThat(scope.requiredScopes()).isEmpty();
                });
    }

    @Test
    void theWaitForARecentlyDeletedSlugIsReadFromTheMessage() {
        ApiException failure =
                failureOf(Answer.json(409, error("Conflict", "slug deleted recently, please wait for 30s")));

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
    }

    static Stream<String> bodiesThatAreNoError() {
        return Stream.of(
                "", "<html><body>502 Bad Gateway</body></html>", "{\"code\":\"Conf", "[]", "true", "null", "\"text\"");
    }

    @ParameterizedTest
    @MethodSource("bodiesThatAreNoError")
    void aBodyThatIsNoErrorLeavesTheMeaningToTheStatusAndIsKept(String body) {
        ApiException failure = failureOf(Answer.html(503, body));

        assertThat(failure).isExactlyInstanceOf(UnavailableException.class);
        assertThat(failure.code()).isEmpty();
        assertThat(failure.apiMessage()).isEmpty();
        assertThat(failure.rawBody()).isEqualTo(body);
        assertThat(failure.requestId()).isPresent();
    }

    @Test
    void aLongBodyIsKeptInPart() {
        ApiException failure = failureOf(Answer.html(500, "x".repeat(100_000)));

        assertThat(failure.rawBody()).hasSize(8192);
    }

    private static String error(String code, String message) {
        return "{" + (code.isEmpty() ? "" : "\"code\":\"" + code + "\",")
                + (message.isEmpty() ? "" : "\"message\":\"" + message + "\",") + "\"requestId\":\"r-1\"}";
    }

    private static ApiException failureOf(Answer answer) {
        try (ScriptedServer server = new ScriptedServer(answer)) {
            OperationSample regions = OperationSample.all().stream()
                    .filter(sample -> sample.operation() == Operation.LIST_REGIONS)
                    .findFirst()
                    .orElseThrow();
            return Assertions.catchThrowableOfType(
                    ApiException.class, () -> GeneratedApis.BLOCKING.call(Clients.apis(server), regions));
        }
    }
}
