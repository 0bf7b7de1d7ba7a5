package io.github.gcom4j.client;

import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.internal.published.BlockingPublished;
import io.github.gcom4j.client.internal.settings.ClientSettings;
import io.github.gcom4j.client.internal.wait.BlockingWaiters;
import io.github.gcom4j.client.published.PublishedServices;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.wait.Waiters;
import java.util.Objects;

/**
 * A client for the Grafana Cloud API. It is immutable and thread-safe; make one and share it.
 *
 * <pre>{@code
 * try (GcomClient client = GcomClient.fromEnvironment()) {
 *     client.stacks().list("my-org").forEach(stack -> System.out.println(stack.slug()));
 * }
 * }</pre>
 */
public final class GcomClient extends Services implements AutoCloseable {
    private final boolean ownsTransport;

    GcomClient(ClientSettings settings) {
        this(settings, true);
    }

    private GcomClient(ClientSettings settings, boolean ownsTransport) {
        super(ServiceContext.of(settings));
        this.ownsTransport = ownsTransport;
    }

    /**
     * Starts a client with the default settings and without credentials.
     *
     * @return a new builder
     */
    public static GcomClientBuilder builder() {
        return new GcomClientBuilder();
    }

    /**
     * Makes a client from {@code GRAFANA_CLOUD_ACCESS_POLICY_TOKEN} and, where it is set, {@code
     * GRAFANA_CLOUD_API_URL}.
     *
     * @return a new client
     * @throws IllegalArgumentException if the token is missing or either value is malformed
     */
    public static GcomClient fromEnvironment() {
        return builder().environment(System.getenv()).build();
    }

    /**
     * Returns the same client without blocking.
     *
     * @return the twin, which shares credentials and connections with this client
     */
    public GcomAsyncClient async() {
        return new GcomAsyncClient(context());
    }

    /**
     * Returns the services of operations that the vendor publishes without documenting them for general use. They may change
     * in any release: semantic versioning does not cover them.
     *
     * @return the services, usable until this client is closed
     */
    public PublishedServices published() {
        return new BlockingPublished(context());
    }

    /**
     * Returns what waits for things to be ready or gone.
     *
     * @return the waiters
     */
    public Waiters waiters() {
        return new BlockingWaiters(context());
    }

    /**
     * Returns the clock that this client reads and the timer that it waits on.
     *
     * @return the scheduler
     */
    public Scheduler scheduler() {
        return context().settings().scheduler();
    }

    /**
     * Returns a view of this client with other options. It shares everything else: connections, credentials, rate
     * limits, listeners. Make one for several calls rather than one for each. Closing it does nothing.
     *
     * @param options what differs in this view
     * @return the view, usable until this client is closed
     */
    public GcomClient with(CallOptions options) {
        Objects.requireNonNull(options, "options must not be null");
        ClientSettings settings = context().settings();
        return new GcomClient(settings.withCalls(options.appliedTo(settings.calls())), false);
    }

    /**
     * Implements an interface of your own for endpoints that this client does not know. It shares everything with the
     * services: credentials, time-outs, retries, errors, listeners.
     *
     * <p>The interface is declared as Feign's are, without default methods, and its methods return either all values or
     * all {@link java.util.concurrent.CompletableFuture}s. Bodies and answers are written and read as JSON by Jackson 3.
     * Only endpoints below the API's base can be called. A failure names an endpoint such as {@code AlertsApi.list};
     * retries go by its HTTP method: GET, PUT and DELETE can be repeated, POST and PATCH cannot.
     *
     * <pre>{@code
     * interface SamlApi {
     *     @RequestLine(value = "GET /orgs/{org}/saml", decodeSlash = false)
     *     Map<String, Object> get(@Param("org") String org);
     * }
     *
     * Map<String, Object> saml = client.api(SamlApi.class).get("my-org");
     * }</pre>
     *
     * @param type the interface, which Feign must be able to see
     * @param <T> the interface
     * @return the implementation, to be kept
     */
    public <T> T api(Class<T> type) {
        return context().own(Objects.requireNonNull(type, "type must not be null"));
    }

    /**
     * Closes the client and its transport. Further calls, also of its views, fail with an {@link IllegalStateException}. The
     * default transport keeps no thread alive, and lets requests that are under way end. Closing twice does nothing more.
     */
    @Override
    public void close() {
        if (ownsTransport) {
            context().settings().transport().close();
        }
    }

    /** Returns where the client sends its requests; what it sends is left out, as it can hold secrets. */
    @Override
    public String toString() {
        return "GcomClient[" + context().settings().baseUrl() + "]";
    }
}
