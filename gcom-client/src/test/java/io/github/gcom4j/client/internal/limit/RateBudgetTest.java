package io.github.gcom4j.client.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.fixture.ManualScheduler;
import io.github.gcom4j.model.RateLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RateBudgetTest {
    private static final Duration LONG = Duration.ofHours(9);

    private final ManualScheduler scheduler = new ManualScheduler();
    private final RateBudget budget = new RateBudget(new RateLimit(2, Duration.ofHours(1)), scheduler);
    private final List<String> passed = new ArrayList<>();

    @Test
    void asManyAsTheLimitAllowsPassAtOnceAndTheRestInTheirOrder() {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            enter(name);
        }
        assertThat(passed).containsExactly("a", "b");

        scheduler.advance(Duration.ofMinutes(59));
        assertThat(passed).hasSize(2);
        scheduler.advance(Duration.ofMinutes(1));
        assertThat(passed).containsExactly("a", "b", "c", "d");
        scheduler.advance(Duration.ofHours(1));
        assertThat(passed).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void thePeriodSlidesWithTheRequests() {
        enter("a");
        scheduler.advance(Duration.ofMinutes(30));
        enter("b");
        enter("c");
        enter("d");

        scheduler.advance(Duration.ofMinutes(30));
        assertThat(passed).containsExactly("a", "b", "c");
        scheduler.advance(Duration.ofMinutes(30));
        assertThat(passed).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aTurnThatWouldComeTooLateIsRefusedAndCostsNothing() {
        enter("a");
        enter("b");

        assertThat(budget.turn(Duration.ofHours(1))).isEmpty();
        assertThat(budget.turn(Duration.ofHours(1).plusMillis(1))).isPresent();
        assertThat(budget.turn(Duration.ofHours(2))).isPresent();
        assertThat(budget.turn(Duration.ofHours(2))).isEmpty();
    }

    @Test
    void aCancelledTurnGoesToTheNext() {
        enter("a");
        enter("b");
        CompletableFuture<Void> impatient = budget.turn(LONG).orElseThrow();
        enter("d");
        enter("e");

        impatient.cancel(true);
        scheduler.advance(Duration.ofHours(1));

        assertThat(passed).containsExactly("a", "b", "d", "e");
    }

    private void enter(String name) {
        var unused = budget.turn(LONG).orElseThrow().thenRun(() -> passed.add(name));
    }
}
