package io.github.gcom4j.testkit.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.telemetry.CallAttempt;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.UpdateStackRequest;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.VirtualClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often each kind of call is repeated, and how long it waits, when the same thing goes wrong each time. */
@Timeout(120)
class RetryCountTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final CreateStackRequest SHOP =
            CreateStackRequest.builder().name("Shop").slug("shop").build();
    private static final UpdateStackRequest RENAME =
            UpdateStackRequest.builder().name("Renamed").build();

    private static final List<Kind> KINDS = List.of(
            new Kind("read", Operation.GET_STACK, client -> client.stacks().get("mine")),
            new Kind("create", Operation.CREATE_STACK, client -> client.stacks().create(SHOP)),
            new Kind("update", Operation.UPDATE_STACK, client -> client.stacks().update("mine", RENAME)),
            new Kind("delete", Operation.DELETE_STACK, client -> client.stacks().delete("mine")));

    private record Kind(String title, Operation operation, Consumer<GcomClient> call) {}

    private record Run(int attempts, Duration waited) {}

    @Test
    void thePageOfTheDocumentationHoldsAttemptsAndWaits() {
        Table table = new Table(cells("each time", Kind::title));
        for (FailureKind failure : FailureKind.all()) {
            table.row(cells(failure.name(), kind -> cell(failure, kind)));
        }
        table.write("retries.md");

        assertThat(Table.page())
                .describedAs("docs/requests.md, whose table must be that of gcom-testkit/target/retries.md")
                .contains(table.markdown());
    }

    private static String[] cells(String first, Function<Kind, String> others) {
        return Stream.concat(Stream.of(first), KINDS.stream().map(others)).toArray(String[]::new);
    }

    private static String cell(FailureKind failure, Kind kind) {
        Run shortest = run(failure, kind, 0);
        Run longest = run(failure, kind, 1);
        if (shortest.attempts() == 1 && longest.attempts() == 1) {
            return "1";
        }
        String attempts = shortest.attempts() == longest.attempts()
                ? String.valueOf(shortest.attempts())
                : longest.attempts() + " to " + shortest.attempts();
        return attempts + " in " + seconds(shortest.waited()) + " to " + seconds(longest.waited()) + " s";
    }

    private static Run run(FailureKind failure, Kind kind, double jitter) {
        VirtualClock clock = VirtualClock.at(NOW);
        List<CallAttempt> attempts = new ArrayList<>();
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.builder().clock(clock).start();
                GcomClient client = GcomClient.builder()
                        .apiUrl(cloud.apiUrl())
                        .token(cloud.token())
                        .scheduler(clock.skippingScheduler())
                        .retryPolicy(RetryPolicy.builder().jitter(() -> jitter).build())
                        .listener(attempts::add)
                        .build()) {
            cloud.given().stack("mine");
            failure.happen().accept(cloud, kind.operation());
            Throwable thrown = catchThrowable(() -> kind.call().accept(client));
            if (failure.accepts() && kind.operation().method().equals("DELETE")) {
                assertThat(thrown).as("an accepted delete has succeeded").isNull();
            } else {
                assertThat(thrown).isInstanceOf(GcomException.class);
            }
        }
        Duration waited = Duration.between(NOW, clock.instant());
        assertThat(waited).isLessThan(Duration.ofMinutes(2));
        return new Run(attempts.size(), waited);
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
