package io.github.gcom4j.testkit;

import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.testkit.quickstart.Quickstart;
import java.util.Optional;
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
        return new PlainHttp("https://grafana.com", variable(GcomClientBuilder.TOKEN_VARIABLE));
    }

    @Override
    String organization() {
        return variable(Quickstart.ORG_VARIABLE);
    }

    private static String variable(String name) {
        return Optional.ofNullable(System.getenv(name)).orElseThrow();
    }
}
