package io.github.gcom4j.testkit;

import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.testkit.quickstart.Quickstart;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Asks the real service. It needs a token that may read stacks and access policies, and the slug of its organization. */
@EnabledIfEnvironmentVariable(
        named = GcomClientBuilder.TOKEN_VARIABLE,
        matches = ".+",
        disabledReason = "No token of the real service is set")
@EnabledIfEnvironmentVariable(
        named = Quickstart.ORG_VARIABLE,
        matches = ".+",
        disabledReason = "No organization of the real service is set")
class ReadOnlyOnTheServiceTest extends ReadOnlyContract {
    @Override
    PlainHttp http() {
        return RealService.http();
    }

    @Override
    String organization() {
        return RealService.organization();
    }
}
