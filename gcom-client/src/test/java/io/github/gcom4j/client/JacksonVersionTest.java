package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.cfg.PackageVersion;

/** The build runs this and the tests around JSON twice: on the oldest Jackson, and on the newest beside a Jackson 2. */
class JacksonVersionTest {
    @Test
    @EnabledIfSystemProperty(named = "gcom.jackson.version", matches = ".+")
    void theseTestsRunOnTheJacksonTheBuildSays() {
        assertThat(PackageVersion.VERSION).hasToString(System.getProperty("gcom.jackson.version"));
    }

    @Test
    @EnabledIfSystemProperty(named = "gcom.jackson2.version", matches = ".+")
    void aJackson2StandsBesideIt() throws ReflectiveOperationException {
        Class<?> other = Class.forName("com.fasterxml.jackson.databind.cfg.PackageVersion");

        assertThat(other.getField("VERSION").get(null)).hasToString(System.getProperty("gcom.jackson2.version"));
    }
}
