package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.feign.StackApi;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.fault.Fault;
import io.github.gcom4j.testkit.junit.GcomTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@GcomTest(strict = true)
class TeamStacksTest {
    @Test
    void theToolkitIsTheOneThatWasBuiltJustNow() {
        String jar = GcomClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();

        assertTrue(jar.contains("/gcom-compatibility/target/"), jar);
    }

    @Test
    void aStackIsCreatedReadChangedAndDeleted(GcomClient client, FakeGrafanaCloud cloud) throws Exception {
        TeamStacks stacks = new TeamStacks(client);

        long id = stacks.create("platform").id();
        stacks.describe("platform", "of the platform");

        assertEquals(
                Optional.of("of the platform"),
                stacks.find("platform").orElseThrow().description());
        assertEquals("platform", stacks.raw("platform").get("slug"));
        assertEquals(
                id,
                stacks.all(cloud.organization().slug())
                        .get(1, TimeUnit.MINUTES)
                        .get(0)
                        .id());

        stacks.remove("platform");

        assertTrue(stacks.find("platform").isEmpty());
    }

    @Test
    void policiesArePagedThrough(GcomClient client, FakeGrafanaCloud cloud) {
        for (int number = 0; number < 11; number++) {
            cloud.given().inRegion("us").accessPolicy("policy-" + number, "stacks:read");
        }

        assertEquals(11, new TeamStacks(client).policies("us"));
    }

    @Test
    void callsAreMeasuredAndRepeated(FakeGrafanaCloud cloud) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        cloud.given().stack("platform");
        cloud.faults().on(Operation.GET_STACK, Fault.status(503)).times(1);

        try (TeamStacks stacks = TeamStacks.connect(cloud.apiUrl(), cloud.token(), meters)) {
            assertTrue(stacks.find("platform").isPresent());
        }

        assertEquals(2, meters.get("gcom.client.requests").timers().size());
    }

    @Test
    void aFeignOfTheApplicationCarriesTheGeneratedInterface(FakeGrafanaCloud cloud) {
        StackApi stacks = TeamStacks.connectByFeign(cloud.apiUrl(), cloud.token());

        stacks.createStack(
                CreateStackRequest.builder().name("platform").slug("platform").build());

        Queries.GetStack all = Queries.GetStack.builder().build();
        assertEquals("platform", stacks.getStack("platform", all).slug());
        assertThrows(NotFoundException.class, () -> stacks.getStack("nobody", all));
    }
}
