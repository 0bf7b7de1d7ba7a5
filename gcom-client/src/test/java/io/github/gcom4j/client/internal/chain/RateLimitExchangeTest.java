package io.github.gcom4j.client.internal.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.DeadlineExceededException;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.RateLimit;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RateLimitExchangeTest {
    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final StubTransport transport = new StubTransport(
            request -> CompletableFuture.completedFuture(StubTransport.json(200, "{\"id\":\"t1\",\"name\":\"x\"}")));

    @Test
    void policiesAndTokensShareSixHundredRequestsAnHour() {
        assertThat(Arrays.stream(Operation.values())
                        .filter(operation -> operation.rateLimit().isPresent())
                        .map(operation -> operation.rateLimit().orElseThrow()))
                .hasSize(10)
                .containsOnly(new RateLimit(600, Duration.ofHours(1)));
    }

    @Test
    void theSixHundredAndFirstRequestWaitsForTheHourToPass() {
        try (GcomClient client = client(Duration.ofHours(2))) {
            for (int i = 0; i < 601; i++) {
                client.tokens().get("us", "t1");
            }
        }
        assertThat(transport.requests()).hasSize(601);
        assertThat(scheduler.waits()).containsExactly(Duration.ofHours(1));
    }

    @Test
    void aRequestWhoseTurnComesAfterItsDeadlineFailsAtOnceAndSaysWhy() {
        try (GcomClient client = client(Duration.ofMinutes(2))) {
            for (int i = 0; i < 600; i++) {
                client.tokens().get("us", "t1");
            }
            assertThatThrownBy(() -> client.tokens().get("us", "t1"))
                    .isInstanceOf(DeadlineExceededException.class)
                    .hasMessage("getToken failed: its turn among 600 requests in 3600 s would come after the time for "
                            + "the call, of which 120 s is left");
        }
        assertThat(transport.requests()).hasSize(600);
        assertThat(scheduler.waits()).isEmpty();
    }

    private GcomClient client(Duration callTimeout) {
        return GcomClient.builder()
                .token("glc_x")
                .transport(transport)
                .scheduler(scheduler)
                .rateLimiting(true)
                .callTimeout(callTimeout)
                .build();
    }
}
