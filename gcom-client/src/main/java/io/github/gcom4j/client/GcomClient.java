package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.AccessPolicyApi;
import io.github.gcom4j.client.feign.ApiKeyApi;
import io.github.gcom4j.client.feign.BilledUsageApi;
import io.github.gcom4j.client.feign.OrganizationApi;
import io.github.gcom4j.client.feign.PluginApi;
import io.github.gcom4j.client.feign.RegionApi;
import io.github.gcom4j.client.feign.StackApi;
import io.github.gcom4j.client.feign.TokenApi;
import io.github.gcom4j.client.internal.ClientSettings;
import io.github.gcom4j.client.internal.ExchangeChain;
import io.github.gcom4j.client.internal.FeignApis;
import io.github.gcom4j.client.internal.SerialQueue;
import io.github.gcom4j.client.internal.StackHealth;
import io.github.gcom4j.client.time.Scheduler;

/**
 * A client for the Grafana Cloud API. It is immutable and thread-safe; make one and share it.
 *
 * <pre>{@code
 * try (GcomClient client = GcomClient.fromEnvironment()) {
 *     client.stacks().list("my-org").forEach(stack -> System.out.println(stack.slug()));
 * }
 * }</pre>
 */
@SuppressWarnings("deprecation") // it still reaches the deprecated API keys
public final class GcomClient implements AutoCloseable {
    private final ClientSettings settings;
    private final SerialQueue pluginWrites;
    private final GcomAsyncClient async;
    private final FeignApis apis;
    private final boolean ownsTransport;

    GcomClient(ClientSettings settings) {
        this(settings, new SerialQueue(), true);
    }

    private GcomClient(ClientSettings settings, SerialQueue pluginWrites, boolean ownsTransport) {
        this.settings = settings;
        this.pluginWrites = pluginWrites;
        this.ownsTransport = ownsTransport;
        this.apis = ExchangeChain.apis(settings);
        ClientSettings looks = settings.withCalls(settings.calls().withoutRetries());
        this.async = new GcomAsyncClient(
                apis,
                ExchangeChain.apis(looks),
                settings.calls().orgId(),
                credentials -> ExchangeChain.apis(looks.withToken(credentials::token)),
                new StackHealth(settings.transport(), settings.completions()),
                settings.scheduler(),
                pluginWrites);
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
     * Returns the access policies.
     *
     * @return the service
     */
    public AccessPolicyService accessPolicies() {
        return new AccessPolicyService(
                apis.blocking(AccessPolicyApi.class),
                async.accessPolicies(),
                new AccessPolicyQueries(settings.calls().orgId()));
    }

    /**
     * Returns the tokens of access policies.
     *
     * @return the service
     */
    public TokenService tokens() {
        return new TokenService(
                apis.blocking(TokenApi.class),
                async.tokens(),
                new TokenQueries(settings.calls().orgId()));
    }

    /**
     * Returns the stacks.
     *
     * @return the service
     */
    public StackService stacks() {
        return new StackService(apis.blocking(StackApi.class), async.stacks());
    }

    /**
     * Returns the plugins of stacks.
     *
     * @return the service
     */
    public PluginService plugins() {
        return new PluginService(apis.blocking(PluginApi.class), async.plugins());
    }

    /**
     * Returns the regions.
     *
     * @return the service
     */
    public RegionService regions() {
        return new RegionService(apis.blocking(RegionApi.class));
    }

    /**
     * Returns the cloud API keys.
     *
     * @return the service
     * @deprecated the API replaces its keys by access policies and their tokens
     */
    @Deprecated
    public ApiKeyService apiKeys() {
        return new ApiKeyService(apis.blocking(ApiKeyApi.class), async.apiKeys());
    }

    /**
     * Returns the billed usage.
     *
     * @return the service
     */
    public BilledUsageService billedUsage() {
        return new BilledUsageService(apis.blocking(BilledUsageApi.class));
    }

    /**
     * Returns the organizations.
     *
     * @return the service
     */
    public OrganizationService organizations() {
        return new OrganizationService(apis.blocking(OrganizationApi.class));
    }

    /**
     * Returns the same client without blocking.
     *
     * @return the twin, which shares credentials and connections with this client
     */
    public GcomAsyncClient async() {
        return async;
    }

    /**
     * Returns what waits for things to be ready or gone.
     *
     * @return the waiters
     */
    public Waiters waiters() {
        return new Waiters(async.waiters());
    }

    /**
     * Returns the clock that this client reads and the timer that it waits on.
     *
     * @return the scheduler
     */
    public Scheduler scheduler() {
        return settings.scheduler();
    }

    /**
     * Returns a client that does some things otherwise and shares all else with this one: connections, credentials, rate
     * limits, listeners. Make one for several calls rather than one for each. Closing it does nothing.
     *
     * @param options what to do otherwise
     * @return a client, of use until this one is closed
     */
    public GcomClient with(CallOptions options) {
        return new GcomClient(settings.withCalls(options.appliedTo(settings.calls())), pluginWrites, false);
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
        return apis.own(type);
    }

    /**
     * Closes the client and its transport. Further calls, also of its views, fail with an {@link IllegalStateException}. The
     * default transport keeps no thread alive, and lets requests that are under way end. Closing twice does nothing more.
     */
    @Override
    public void close() {
        if (ownsTransport) {
            settings.transport().close();
        }
    }
}
