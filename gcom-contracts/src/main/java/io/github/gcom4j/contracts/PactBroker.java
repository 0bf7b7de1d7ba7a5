package io.github.gcom4j.contracts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** A broker that pacts are published to. */
public final class PactBroker {
    private final URI address;
    private final String token;

    /**
     * Names the broker.
     *
     * @param address where it is
     * @param token the bearer token it asks for, empty for none
     */
    public PactBroker(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * Publishes a pact.
     *
     * @param pact the whole pact in JSON; a broker keeps one for each consumer and version, so publish no parts
     * @param version the version of the consumer, for example that of the commit
     * @throws IOException if the broker does not accept it
     * @throws InterruptedException if the thread is interrupted
     */
    public void publish(String pact, String version) throws IOException, InterruptedException {
        JsonNode content = PactJson.parse(pact);
        String path = "/pacts/provider/" + content.at("/provider/name").asString("") + "/consumer/"
                + content.at("/consumer/name").asString("") + "/version/" + version;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address.toString().replaceAll("/$", "") + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(pact));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        int status = HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
        if (status / 100 != 2) {
            throw new IOException(
                    "The broker " + address + " answers " + status + " to " + path + ": check its address and token");
        }
    }
}
