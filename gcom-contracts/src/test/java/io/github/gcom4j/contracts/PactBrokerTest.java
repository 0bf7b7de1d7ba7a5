package io.github.gcom4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@Order(Integer.MAX_VALUE)
class PactBrokerTest {
    private static final String PACT =
            "{\"consumer\": {\"name\": \"gcom\"}, \"provider\": {\"name\": \"grafana-cloud-api\"}}";

    private final List<String> received = new CopyOnWriteArrayList<>();
    private int status = 201;
    private final HttpServer standIn;

    PactBrokerTest() throws IOException {
        standIn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        standIn.createContext("/", exchange -> {
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            received.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    @BeforeEach
    void start() {
        standIn.start();
    }

    @AfterEach
    void stop() {
        standIn.stop(0);
    }

    @Test
    void aPactIsPutUnderItsProviderConsumerAndVersion() throws Exception {
        broker().publish(PACT, "1.2.3");

        assertThat(received)
                .containsExactly(
                        "PUT /pacts/provider/grafana-cloud-api/consumer/gcom/version/1.2.3", "Bearer secret", PACT);
    }

    @Test
    void aRefusalSaysWhatToCheck() {
        status = 401;

        assertThatThrownBy(() -> broker().publish(PACT, "1.2.3"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("answers 401")
                .hasMessageEndingWith("check its address and token");
    }

    @Test
    @EnabledIfSystemProperty(named = "contracts.broker", matches = "https?://.+")
    void theCommittedPactIsPublishedWhenABrokerIsConfigured() throws Exception {
        new PactBroker(
                        URI.create(System.getProperty("contracts.broker", "")),
                        System.getenv().getOrDefault("PACT_BROKER_TOKEN", ""))
                .publish(AllContracts.pact(), System.getProperty("contracts.version", "snapshot"));
    }

    private PactBroker broker() {
        return new PactBroker(
                URI.create("http://localhost:" + standIn.getAddress().getPort()), "secret");
    }
}
