package io.github.gcom4j.contracts.provider;

import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.IgnoreMissingStateChange;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactSource;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(Order.DEFAULT + 2)
@Provider("grafana-cloud-api")
@PactSource(CommittedPacts.class)
@IgnoreMissingStateChange // FakeStates has them, with a message that says what to do
class FakeProviderTest {
    private @Nullable FakeGrafanaCloud cloud;

    @BeforeEach
    void bringTheFakeIntoTheState(PactVerificationContext context) {
        SynchronousHttp contract = (SynchronousHttp) context.getInteraction();
        ProviderState state = contract.getProviderStates().get(0);
        cloud = FakeStates.cloud(contract);
        Map<String, Object> values = new HashMap<>(state.getParams());
        try (GcomClient client =
                GcomClient.builder().apiUrl(cloud.apiUrl()).token(cloud.token()).build()) {
            values.putAll(new FakeStates(cloud, client, contract).prepare(state.getName()));
        }
        context.setTarget(new FakeTarget(URI.create(cloud.apiUrl()).getPort(), values));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void theFakeKeepsTheContract(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @AfterEach
    void stopTheFake() {
        if (cloud != null) {
            cloud.close();
        }
    }
}
