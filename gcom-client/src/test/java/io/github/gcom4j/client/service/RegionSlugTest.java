package io.github.gcom4j.client.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionSlugTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\t\n", "u s", "us ", "\u00a0", "\u2003", "\u200b", "us\u200b", "\ufeff", "\u0000"})
    void whatIsBlankOrCannotBeSeenIsRefused(String slug) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegionSlug.of(slug))
                .withMessageStartingWith("region must be a slug such as us or prod-eu-west-3 but is \"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "eu", "au", "prod-eu-west-3", "prod_gb.south-1"})
    void aSlugIsTakenAsItIs(String slug) {
        assertThat(RegionSlug.of(slug)).hasToString(slug).isEqualTo(RegionSlug.of(RegionSlug.of(slug)));
    }
}
