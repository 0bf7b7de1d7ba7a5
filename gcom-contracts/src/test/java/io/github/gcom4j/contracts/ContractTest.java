package io.github.gcom4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.error.ForbiddenException;
import io.github.gcom4j.client.error.InvalidArgumentException;
import io.github.gcom4j.client.error.InvalidCredentialsException;
import io.github.gcom4j.client.error.MissingScopeException;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.error.OperationInProgressException;
import io.github.gcom4j.client.error.RateLimitedException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the contracts of all resources have in common. */
abstract class ContractTest {
    static final Contracts CONTRACTS = AllContracts.CONTRACTS;

    /** The contracts of the class, not yet played. */
    abstract Stream<Contract<?>> contracts();

    @TestFactory
    Stream<DynamicTest> clientAndServiceKeepTheContract() {
        return contracts().map(contract -> DynamicTest.dynamicTest(contract.name(), contract::play));
    }

    @AfterAll
    static void commitWhatPassed() {
        AllContracts.COMMITTED.takeOver();
    }

    static <T> Contract<T> unknownToken(ContractCall<T> call) {
        return call.contract("refuses an unknown token")
                .token("glc_unknown")
                .given("the token is unknown", Map.of())
                .refuses(401, "invalidToken", InvalidCredentialsException.class);
    }

    static <T> Contract<T> missingScope(ContractCall<T> call) {
        return call.contract("refuses a token whose policy lacks the scope")
                .given("the token lacks the scope", Map.of("token", Contracts.TOKEN))
                .refuses(401, "missingScope", MissingScopeException.class);
    }

    static <T> Contract<T> badRequest(ContractCall<T> call) {
        return call.contract("refuses a request the service finds invalid")
                .given("no region has the slug", Map.of("region", "us"))
                .refuses(400, "", InvalidArgumentException.class);
    }

    static <T> Contract<T> notFound(ContractCall<T> call, String state, Map<String, Object> parameters) {
        return call.contract("refuses what does not exist")
                .given(state, parameters)
                .refuses(404, "", NotFoundException.class);
    }

    static <T> Contract<T> forbidden(ContractCall<T> call) {
        return call.contract("refuses who may not do it")
                .given("the token may not do it", Map.of("token", Contracts.TOKEN))
                .refuses(403, "notPermitted", ForbiddenException.class);
    }

    static <T> Contract<T> busy(ContractCall<T> call) {
        return call.contract("refuses while another operation is in progress")
                .given("another operation is in progress", Map.of())
                .refuses(409, "", OperationInProgressException.class);
    }

    static <T> Contract<T> taken(ContractCall<T> call, String example, String state, Map<String, Object> parameters) {
        return call.contract("refuses what is taken")
                .given(state, parameters)
                .refuses(409, example, ConflictException.class);
    }

    static <T> Contract<T> rateLimited(ContractCall<T> call) {
        return call.contract("refuses too many requests and says how long to wait")
                .given("the rate limit is reached", Map.of())
                .refuses(429, "", RateLimitedException.class)
                .header("Retry-After", "30")
                .failing(failure -> assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30)));
    }
}
