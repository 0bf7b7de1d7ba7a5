package io.github.gcom4j.contracts.provider;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.provider.IHttpClientFactory;
import au.com.dius.pact.provider.IProviderInfo;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import java.util.HashMap;
import java.util.Map;
import kotlin.Pair;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** Sends the requests of contracts to the fake, with the values that its state gave to what contracts name. */
final class FakeTarget extends HttpTestTarget {
    private final Map<String, Object> values;

    FakeTarget(int port, Map<String, Object> values) {
        super("127.0.0.1", port, "/", Once::new);
        this.values = values;
    }

    @Override
    public Pair<Object, Object> prepareRequest(Pact pact, Interaction interaction, Map<String, Object> context) {
        return super.prepareRequest(pact, interaction, new HashMap<>(Map.of("providerState", values)));
    }

    /** By itself the client of Pact waits as long as a 429 asks it to, and then repeats the request. */
    private static final class Once implements IHttpClientFactory {
        @Override
        public CloseableHttpClient newClient(IProviderInfo provider) {
            return HttpClients.custom().disableAutomaticRetries().build();
        }
    }
}
