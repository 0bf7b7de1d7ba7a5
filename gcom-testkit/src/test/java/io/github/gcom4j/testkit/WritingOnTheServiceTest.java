package io.github.gcom4j.testkit;

import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.testkit.quickstart.Quickstart;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Changes the real service, where that is asked for. */
@EnabledIfEnvironmentVariable(
        named = GcomClientBuilder.TOKEN_VARIABLE,
        matches = ".+",
        disabledReason = "No token of the real service is set")
@EnabledIfEnvironmentVariable(
        named = Quickstart.ORG_VARIABLE,
        matches = ".+",
        disabledReason = "No organization of the real service is set")
@EnabledIfSystemProperty(named = "service.write", matches = "true", disabledReason = "Writing is not asked for")
class WritingOnTheServiceTest extends WritingContract {
    @Override
    PlainHttp http() {
        return RealService.http();
    }

    @Override
    String organization() {
        return RealService.organization();
    }

    @Override
    boolean mayCreateStacks() {
        return Boolean.getBoolean("service.write.stacks");
    }
}
