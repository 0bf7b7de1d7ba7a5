package io.github.gcom4j.client.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.error.DeleteProtectedException;
import io.github.gcom4j.client.error.ErrorDetails;
import io.github.gcom4j.client.error.ForbiddenException;
import io.github.gcom4j.client.error.InvalidCredentialsException;
import io.github.gcom4j.client.error.MissingScopeException;
import io.github.gcom4j.client.error.OperationInProgressException;
import io.github.gcom4j.client.error.QuotaExceededException;
import io.github.gcom4j.client.error.SlugRecentlyDeletedException;
import io.github.gcom4j.model.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wordings seen are few: whatever says the same in other words means the same, and never the opposite. */
class RefusalWordingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid permission: access policy missing required scope [stacks:read], received [logs:read]",
                "received scopes [logs:read, metrics:read], required [stacks:read]",
                "required scope \"stacks:read\" is missing",
                "missing scope `stacks:read`",
                "insufficient scope: need stacks:read",
                "stacks:read is required",
                "missing permission stacks:read",
                "permission denied: stacks:read",
                "the access policy does not have stacks:read",
                "the access policy doesn't have stacks:read",
                "the token must have stacks:read",
                "required scopes: [logs:read stacks:read]",
                "scope(s) required: stacks:read",
                "token has logs:read but needs stacks:read",
                "token has only the scopes logs:read and metrics:read, but stacks:read is needed",
                "you lack the scope stacks:read.",
                "Missing Scopes: stacks:read, stacks:write",
                "STACKS:READ is required"
            })
    void aScopeThatIsMissing_isNamed_andNoneThatIsThere(String message) {
        for (String code : new String[] {"Unauthorized", "Forbidden", "InsufficientScope"}) {
            assertThat(classified(Operation.GET_STACK, code.equals("Unauthorized") ? 401 : 403, code, message))
                    .isInstanceOfSatisfying(MissingScopeException.class, failure -> assertThat(failure.missingScope())
                            .isEqualTo("stacks:read"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid permission",
                "You do not have permission to perform the requested action.",
                "The scope is limited, see https://grafana.com/docs:here",
                "received scopes [logs:read]",
                "no permission at 10:30",
                "Unauthorized",
                ""
            })
    void whereNoScopeIsNamed_theTokenIsGood_andTheScopesOfTheOperationAreSaid(String message) {
        assertThat(classified(Operation.GET_STACK, 401, "Unauthorized", message))
                .isExactlyInstanceOf(ForbiddenException.class)
                .hasMessageContaining("needs the scopes stacks:read");
        assertThat(classified(Operation.GET_STACK, 403, "Forbidden", message))
                .isExactlyInstanceOf(ForbiddenException.class)
                .hasMessageContaining("needs the scopes stacks:read");
    }

    @ParameterizedTest
    @CsvSource({
        "Unauthorized, Token invalid",
        "Unauthorized, the token has expired",
        "Unauthorized, invalid credentials",
        "InvalidCredentials, no scope stacks:read",
        ", Unauthorized",
        ",",
    })
    void aBadToken_isNoMissingPermission(@Nullable String code, @Nullable String message) {
        assertThat(classified(Operation.GET_STACK, 401, code, message))
                .isExactlyInstanceOf(InvalidCredentialsException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Delete protection is enabled",
                "deletion protection is on",
                "deleteProtection must be false",
                "This stack is protected from deletion",
                "protected against being deleted",
                "The stack is protected",
                "Cannot delete a protected stack",
                "Disable the protection before deleting"
            })
    void aStackThatIsProtected_isCalledSo_whateverTheStatus(String message) {
        assertThat(classified(Operation.DELETE_STACK, 409, "Conflict", message))
                .isInstanceOf(DeleteProtectedException.class)
                .hasMessageContaining("unprotect");
        assertThat(classified(Operation.DELETE_STACK, 403, "Forbidden", message))
                .isInstanceOf(DeleteProtectedException.class);
        assertThat(classified(Operation.DELETE_STACK, 409, "DeleteProtected", "no"))
                .isInstanceOf(DeleteProtectedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deleted recently, wait for 30s",
                "slug was recently deleted, please wait 30 seconds",
                "just deleted, try again in 30 sec"
            })
    void theWaitAfterADelete_isReadInAnyWords(String message) {
        assertThat(classified(Operation.CREATE_STACK, 409, "Conflict", message))
                .isInstanceOfSatisfying(SlugRecentlyDeletedException.class, failure -> assertThat(failure.retryAfter())
                        .contains(Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grafana stack with the same slug already exists",
                "slug shop is already taken",
                "the slug is in use"
            })
    void aSlugThatIsTaken_isCalledSo(String message) {
        ApiException failure = classified(Operation.CREATE_STACK, 409, "Conflict", message);
        assertThat(failure).isExactlyInstanceOf(ConflictException.class);
        assertThat(RefusalText.isSlugTaken(failure)).isTrue();
        assertThat(RefusalText.isSlugTaken(classified(Operation.CREATE_STACK, 409, "Conflict", "That url is taken")))
                .isFalse();
    }

    @Test
    void otherWordsForWhatIsKnown_areUnderstood() {
        assertThat(classified(Operation.ADD_PLUGIN, 409, "Conflict", "an operation is currently in progress"))
                .isInstanceOf(OperationInProgressException.class);
        assertThat(classified(Operation.CREATE_STACK, 403, "Forbidden", "You have exceeded the limit of stacks"))
                .isInstanceOf(QuotaExceededException.class);
        assertThat(classified(Operation.CREATE_STACK, 403, "FORBIDDEN", "quota exceeded"))
                .isInstanceOf(QuotaExceededException.class);
    }

    @Test
    @Timeout(5)
    void aLongMessage_takesNoTime() {
        for (String part : new String[] {"a", "a:", "has a:b, ", "scope ", "in ", "limit "}) {
            assertThat(classified(Operation.GET_STACK, 403, "Forbidden", part.repeat(200_000)))
                    .isNotNull();
        }
    }

    private static ApiException classified(
            Operation operation, int status, @Nullable String code, @Nullable String message) {
        return ErrorClassifier.classify(new ErrorDetails(operation, status, code, message, null, null, "{}"));
    }
}
