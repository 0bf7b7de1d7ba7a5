package io.github.gcom4j.client.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ManualScheduler;
import io.github.gcom4j.client.fixture.Received;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rotations that do not keep to one at a time must not cut off a token that may be in use. */
class ConcurrentRotationTest {
    private static final RotationPlan PLAN = RotationPlan.of("us", "p1", "app").withGrace(Duration.ofMinutes(10));
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualScheduler time = new ManualScheduler();
    private final TokenEndpoint endpoint = new TokenEndpoint(time::now);
    private final StubTransport transport = new StubTransport(this::answer);
    private final AsyncProvisioner provisioner = AsyncProvisioner.of(GcomClient.builder()
            .token("glc_x")
            .transport(transport)
            .scheduler(time)
            .executor(Runnable::run)
            .build());

    @BeforeEach
    void start() {
        endpoint.put("old", "app", "app, handed over");
        time.advance(SECOND);
    }

    @Test
    void twoRotationsAtOnceRemoveNothing_andTheNextOneHandsOverATokenMore() {
        CompletableFuture<Void> slowHandOver = new CompletableFuture<>();
        CompletableFuture<Rotation> slow = rotate(slowHandOver);
        time.advance(SECOND);
        CompletableFuture<Rotation> quick = rotate(CompletableFuture.completedFuture(null));
        time.advance(SECOND);
        slowHandOver.complete(null);

        time.advance(PLAN.grace());

        assertThat(quick)
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("Another rotation has handed over the token app-");
        assertThat(slow).isCompletedExceptionally();
        assertThat(endpoint.ids()).containsExactly("old", "new1", "new2");

        CompletableFuture<Rotation> next = rotate(CompletableFuture.completedFuture(null));
        assertThat(endpoint.ids()).containsExactly("old", "new1", "new2", "new3");
        time.advance(PLAN.grace());
        assertThat(next).isCompletedWithValueMatching(rotation -> !rotation.resumed());
        assertThat(endpoint.ids()).containsExactly("new3");
    }

    @Test
    void nothingIsRemoved_whenTheNewTokenIsDeletedDuringTheGracePeriod() {
        CompletableFuture<Rotation> rotation = rotate(CompletableFuture.completedFuture(null));
        var unused = endpoint.apply(received("DELETE", "/api/v1/tokens/new1", "", ""));

        time.advance(PLAN.grace());

        assertThat(rotation)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("was deleted during the grace period");
        assertThat(endpoint.ids()).containsExactly("old");
    }

    @Test
    void aRotationThatIsCancelledSendsNoFurtherRequest() {
        CompletableFuture<Rotation> rotation = rotate(CompletableFuture.completedFuture(null));
        int before = transport.requests().size();

        rotation.cancel(true);
        time.advance(PLAN.grace());

        assertThat(transport.requests()).hasSize(before);
        assertThat(endpoint.ids()).containsExactly("old", "new1");
    }

    private CompletableFuture<Rotation> rotate(CompletableFuture<Void> handOver) {
        return provisioner.rotateToken(PLAN, token -> handOver);
    }

    private CompletableFuture<TransportResponse> answer(TransportRequest request) {
        Answer.Message reply = endpoint.apply(received(
                request.method(),
                request.uri().getPath(),
                Optional.ofNullable(request.uri().getQuery()).orElse(""),
                new String(request.body(), StandardCharsets.UTF_8)));
        return CompletableFuture.completedFuture(StubTransport.json(reply.status(), reply.body()));
    }

    private static Received received(String method, String path, String query, String body) {
        return new Received(method + " " + path + "?" + query + " HTTP/1.1", Map.of(), body);
    }
}
