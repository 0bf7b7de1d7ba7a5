package io.github.gcom4j.contracts.provider;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import org.junit.jupiter.api.Test;

class FakeStatesTest {
    @Test
    void aStateWithoutHandlerSaysWhereToAddOne() {
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.start();
                GcomClient client = GcomClient.builder()
                        .apiUrl(cloud.apiUrl())
                        .token(cloud.token())
                        .build()) {
            FakeStates states = new FakeStates(cloud, client, new SynchronousHttp("key", "getStack returns it"));

            assertThatThrownBy(() -> states.prepare("a stack on the moon"))
                    .hasMessage("No handler for the state \"a stack on the moon\" of the contract \"getStack returns"
                            + " it\": add one to FakeStates, or correct the name of the state");
        }
    }
}
