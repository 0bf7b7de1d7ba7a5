package io.github.gcom4j.contracts.document;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.BaseMockServer;
import au.com.dius.pact.consumer.MockHttpServerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithoutPath;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.retry.RetryPolicy;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What one operation is used for.
 *
 * @param name the operation and what it is used for
 * @param pact the exchange
 * @param use calls the operation and checks what the caller gets
 */
record DocumentContract(String name, V4Pact pact, Consumer<GcomClient> use) {
    static final String CONSUMER = "gcom-document";
    private static final String TOKEN = "Bearer glc_contract";

    static {
        System.setProperty("pact_do_not_track", "true");
    }

    /** A request in a state, whose parameters a provider may replace by its own. */
    static PactDslRequestWithoutPath when(String name, String state, Map<String, Object> parameters) {
        return new PactBuilder(CONSUMER, "grafana-cloud-api", PactSpecVersion.V4)
                .usingLegacyDsl()
                .given(state, parameters)
                .uponReceiving(name);
    }

    static PactDslRequestWithPath authorized(PactDslRequestWithPath request) {
        return request.matchHeader("Authorization", "Bearer \\S+", TOKEN);
    }

    void play() {
        MockProviderConfig config = MockProviderConfig.httpConfig(
                "localhost", 0, PactSpecVersion.V4, MockServerImplementation.JavaHttpServer, false);
        BaseMockServer server = MockHttpServerKt.mockServer(pact, config);
        server.start();
        try (GcomClient client = GcomClient.builder()
                .token(TOKEN.substring("Bearer ".length()))
                .apiUrl(server.getUrl())
                .retryPolicy(RetryPolicy.none())
                .build()) {
            server.waitForServer();
            use.accept(client);
        } catch (RuntimeException failure) {
            throw new AssertionError(name + ": " + difference(server), failure);
        } finally {
            server.stop();
        }
        assertThat(difference(server)).as(name).isEmpty();
    }

    private static String difference(BaseMockServer server) {
        PactVerificationResult result = server.validateMockServerState(null);
        return result instanceof PactVerificationResult.Ok ? "" : result.getDescription();
    }
}
