package io.github.gcom4j.client.internal.wait;

import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.request.UserAgent;
import io.github.gcom4j.client.transport.HttpTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Asks the Grafana instance of a stack itself how it is. It is another origin, so the token never goes there. */
public final class StackHealth {
    /** The verdict on an instance that answers for itself. */
    public static final String READY = "ready";

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final byte[] NO_BODY = {};

    private final HttpTransport transport;
    private final Executor steps;

    /**
     * Asks through a transport.
     *
     * @param transport the transport
     * @param steps runs what is done before and after
     */
    public StackHealth(HttpTransport transport, Executor steps) {
        this.transport = transport;
        this.steps = steps;
    }

    /**
     * Asks for the health.
     *
     * @param stackUrl the address of the instance
     * @return {@link #READY} if the instance answers for itself, otherwise what came instead
     */
    public CompletableFuture<String> check(String stackUrl) {
        return Futures.recover(
                Futures.map(Futures.caught(() -> get(stackUrl, "/api/health")), StackHealth::verdict),
                failure -> CompletableFuture.completedFuture("no answer (" + failure + ")"));
    }

    /**
     * Wakes the instance up if it is paused; otherwise nothing happens.
     *
     * @param stackUrl the address of the instance
     * @return completes when the request is over, whatever the answer
     */
    public CompletableFuture<Void> wake(String stackUrl) {
        CompletableFuture<TransportResponse> woken =
                Futures.caught(() -> get(stackUrl, "/login?disableAutoLogin=true"));
        return Futures.recover(
                Futures.then(woken, response -> CompletableFuture.completedFuture(null)),
                failure -> CompletableFuture.completedFuture(null));
    }

    private CompletableFuture<TransportResponse> get(String stackUrl, String path) {
        String base = stackUrl.endsWith("/") ? stackUrl.substring(0, stackUrl.length() - 1) : stackUrl;
        Map<String, String> headers = Map.of("Accept", "application/json", "User-Agent", UserAgent.VALUE);
        TransportRequest request = new TransportRequest("GET", URI.create(base + path), headers, NO_BODY, TIMEOUT);
        return Futures.resumedOn(steps, Futures.startedOn(steps, () -> transport.send(request)));
    }

    // The rest of it may hold what logs somebody in.
    private static String host(String location) {
        try {
            URI target = new URI(location);
            return target.getHost() == null ? "another page" : target.getHost();
        } catch (URISyntaxException malformed) {
            return "a malformed address";
        }
    }

    private static String verdict(TransportResponse response) {
        if (response.status() != 200) {
            return "HTTP " + response.status()
                    + response.header("Location")
                            .map(target -> " to " + host(target))
                            .orElse("");
        }
        // The page that is shown while an instance starts can come with 200 too.
        String body = new String(response.body(), StandardCharsets.UTF_8).stripLeading();
        return body.startsWith("{") ? READY : "HTTP 200 with another body than the health";
    }
}
