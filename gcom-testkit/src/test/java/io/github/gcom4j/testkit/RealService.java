package io.github.gcom4j.testkit;

import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.testkit.quickstart.Quickstart;
import java.util.Optional;

/** The service that the environment names. */
interface RealService extends CloudUnderTest {
    @Override
    default PlainHttp http() {
        return new PlainHttp("https://grafana.com", variable(GcomClientBuilder.TOKEN_VARIABLE));
    }

    @Override
    default String organization() {
        return variable(Quickstart.ORG_VARIABLE);
    }

    private static String variable(String name) {
        return Optional.ofNullable(System.getenv(name)).orElseThrow();
    }
}
