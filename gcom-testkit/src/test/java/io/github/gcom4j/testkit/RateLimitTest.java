package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    @Test
    void theLimitIsSharedByPoliciesAndTokensAndEndsWithTheHour() {
        try (World world = new World(FakeGrafanaCloudBuilder::enforceRateLimits)) {
            world.advance(Duration.ofHours(1));
            for (int request = 0; request < 300; request++) {
                world.http.get("/api/v1/tokens?region=us");
                world.http.get("/api/v1/accesspolicies?region=us");
            }
            world.advance(Duration.ofMinutes(59));

            Answer refused = world.http.get("/api/v1/tokens?region=us");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("60");
            assertThat(world.http.get("/api/stack-regions").status()).isEqualTo(200);

            world.advance(Duration.ofMinutes(1));
            assertThat(world.http.get("/api/v1/tokens?region=us").status()).isEqualTo(200);
        }
    }
}
