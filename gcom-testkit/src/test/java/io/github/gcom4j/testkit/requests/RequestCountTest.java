package io.github.gcom4j.testkit.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.error.ConnectionException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many requests things take. The numbers are those of the page, which is wrong where the client changes. */
@Timeout(120)
class RequestCountTest {
    static Stream<Scenario> scenarios() {
        return Stream.of(ListScenarios.all(), ChangeScenarios.all(), ProvisioningScenarios.all(), WaitScenarios.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theTwinsMakeTheSameRequests(Scenario scenario) {
        String blocking = requests(scenario, scenario.blocking());
        String async = requests(scenario, world -> join(scenario.async().apply(world)));

        assertThat(async).isEqualTo(blocking).isNotEmpty();
    }

    @Test
    void thePageOfTheDocumentationHoldsTheCounts() {
        Table table = new Table("to do", "requests", "which");
        scenarios().forEach(scenario -> table.row(scenario.name(), requests(scenario, scenario.blocking())));
        table.write("requests.md");

        assertThat(Table.page())
                .describedAs("docs/requests.md, whose table must be that of gcom-testkit/target/requests.md")
                .contains(table.markdown());
    }

    private static String requests(Scenario scenario, Consumer<RequestWorld> work) {
        try (RequestWorld world = new RequestWorld()) {
            scenario.given().accept(world);
            world.cloud.clearJournal();
            try {
                work.accept(world);
            } catch (ConnectionException | CompletionException failure) {
                assertThat(scenario.name()).endsWith("request lost");
            }
            return world.count() + " | " + world.requests();
        }
    }

    private static void join(CompletableFuture<?> future) {
        Object unused = future.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
