package io.github.gcom4j.client.internal.wait;

import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.internal.request.UserAgent;
import io.github.gcom4j.client.transport.TransportRequest;
import io.github.gcom4j.client.transport.TransportResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks the Grafana instance of a stack itself how it is. It is another origin, so the token never goes there. */
public final class StackHealth {
    /** The verdict on an instance that answers for itself. */
    public static final String READY = "ready";

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final byte[] NO_BODY = {};

    private final ServiceContext context;

    /**
     * Asks through the transport of a client.
     *
     * @param context says which, and where steps are taken
     */
    public StackHealth(ServiceContext context) {
        this.context = context;
    }

    /**
     * Looks at the address of an instance.
     *
     * @param stackUrl the address
     * @return why nothing can be asked there, empty if it can
     */
    static Optional<String> problem(String stackUrl) {
        String shown = "its url \"" + stackUrl.replaceAll("\\p{Cntrl}", "?") + "\" is no address of an instance";
        try {
            URI url = new URI(stackUrl);
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            return web && url.getHost() != null
                    ? Optional.empty()
                    : Optional.of(shown + ": it must be such as https://mystack.grafana.net");
        } catch (URISyntaxException malformed) {
            return Optional.of(shown + ": " + malformed.getReason());
        }
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
        return context.resumed(Futures.startedOn(
                context.steps(), () -> context.settings().transport().send(request)));
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
