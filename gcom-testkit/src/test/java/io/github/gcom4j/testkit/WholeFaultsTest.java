package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.fault.Fault;
import io.github.gcom4j.testkit.fault.FaultRule;
import io.github.gcom4j.testkit.junit.GcomTest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All that is said of a fault holds together, and from its first request on. */
@GcomTest
class WholeFaultsTest {
    private static final String PATH = "/api/orgs/grafanacom/instances";

    @Test
    void timesLimitChanceInEitherOrder(FakeGrafanaCloud cloud) {
        cloud.faults().on(Operation.LIST_STACKS, Fault.status(503)).times(3).atRandom(0.5, 7);
        assertThat(failures(cloud, 60)).isEqualTo(3);

        cloud.faults()
                .on(Operation.LIST_STACKS, Fault.status(503))
                .atRandom(0.5, 7)
                .times(3);
        assertThat(failures(cloud, 60)).isEqualTo(3);
    }

    @Test
    void chanceWithoutTimesHoldsForEveryCall(FakeGrafanaCloud cloud) {
        cloud.faults().on(Operation.LIST_STACKS, Fault.status(503)).atRandom(0.5, 7);

        assertThat(failures(cloud, 60)).isBetween(15, 45);
    }

    @Test
    void timesCountWhatHasHappenedAlready(FakeGrafanaCloud cloud) {
        FaultRule rule =
                cloud.faults().on(Operation.LIST_STACKS, Fault.status(503)).times(2);
        assertThat(failures(cloud, 1)).isEqualTo(1);
        rule.times(3);

        assertThat(failures(cloud, 5)).isEqualTo(2);
    }

    @Test
    void aRuleIsWholeFromItsFirstRequestOn(FakeGrafanaCloud cloud) {
        cloud.faults().onAny(Fault.status(503), rule -> {
            // It is not live yet.
            assertThat(failures(cloud, 1)).isZero();
            return rule.times(2).when(request -> request.operation().equals(Optional.of(Operation.LIST_STACKS)));
        });

        assertThat(failures(cloud, 5)).isEqualTo(2);
    }

    @Test
    void aRuleThatIsUsedUpIsGone(FakeGrafanaCloud cloud) {
        cloud.faults().on(Operation.LIST_STACKS, Fault.status(503));
        FaultRule kept = cloud.faults().on(Operation.GET_STACK, Fault.status(503));
        failures(cloud, 1);

        assertThat(cloud.faults().rules()).containsExactly(kept);
        assertThat(cloud.faults().remove(kept.id())).isTrue();
        assertThat(cloud.faults().remove(kept.id())).isFalse();
        assertThat(cloud.faults().rules()).isEmpty();
    }

    @Test
    void anOutageThatWasEndedDoesNotEndALaterOne(FakeGrafanaCloud cloud, VirtualClock clock) {
        cloud.faults().refuseConnections(Duration.ofSeconds(10));
        cloud.faults().clear();
        cloud.faults().refuseConnections();

        clock.advance(Duration.ofSeconds(20));

        assertThat(refuses(cloud)).isTrue();
        cloud.faults().acceptConnections();
        assertThat(failures(cloud, 1)).isZero();
    }

    @Test
    void ofTwoOutagesTheLaterDecides(FakeGrafanaCloud cloud, VirtualClock clock) {
        cloud.faults().refuseConnections(Duration.ofSeconds(10));
        cloud.faults().refuseConnections(Duration.ofSeconds(30));

        clock.advance(Duration.ofSeconds(20));
        assertThat(refuses(cloud)).isTrue();
        clock.advance(Duration.ofSeconds(20));
        assertThat(failures(cloud, 1)).isZero();
    }

    @Test
    void aListenerThatFailsTakesNoAnswerAway() {
        CompletableFuture<Integer> told = new CompletableFuture<>();
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
                .onExchange(exchange -> {
                    throw new AssertionError("of a listener");
                })
                .onExchange(exchange -> told.complete(exchange.status()))
                .start()) {
            assertThat(PlainHttp.to(cloud).get(PATH).status()).isEqualTo(200);
            assertThat(told).isCompletedWithValue(200);
        }
    }

    private static boolean refuses(FakeGrafanaCloud cloud) {
        try (PlainSocket socket = PlainSocket.to(cloud)) {
            return socket.receiveAll().isEmpty();
        } catch (java.io.UncheckedIOException refused) {
            return true;
        }
    }

    private static int failures(FakeGrafanaCloud cloud, int calls) {
        return (int) IntStream.range(0, calls)
                .filter(call -> PlainHttp.to(cloud).get(PATH).status() == 503)
                .count();
    }
}
