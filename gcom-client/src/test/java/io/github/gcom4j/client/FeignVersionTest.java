package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Feign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class FeignVersionTest {
    @Test
    @EnabledIfSystemProperty(named = "gcom.feign.jar", matches = ".+")
    void theseTestsRunOnTheFeignTheBuildSays() {
        assertThat(Feign.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .endsWith("/" + System.getProperty("gcom.feign.jar"));
    }
}
