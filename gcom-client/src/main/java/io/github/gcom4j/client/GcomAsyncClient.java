package io.github.gcom4j.client;

import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.feign.AccessPolicyApiAsync;
import io.github.gcom4j.client.feign.ApiKeyApiAsync;
import io.github.gcom4j.client.feign.BilledUsageApiAsync;
import io.github.gcom4j.client.feign.OrganizationApiAsync;
import io.github.gcom4j.client.feign.PluginApiAsync;
import io.github.gcom4j.client.feign.RegionApiAsync;
import io.github.gcom4j.client.feign.StackApiAsync;
import io.github.gcom4j.client.feign.TokenApiAsync;
import io.github.gcom4j.client.internal.FeignApis;
import io.github.gcom4j.client.internal.SerialQueue;
import io.github.gcom4j.client.internal.StackHealth;
import io.github.gcom4j.client.time.Scheduler;
import java.util.Optional;
import java.util.function.Function;

/**
 * The client for the Grafana Cloud API without blocking: every call returns a future and holds no thread meanwhile. It is
 * immutable and thread-safe, and belongs to the {@link GcomClient} it comes from, which closes it.
 */
@SuppressWarnings("deprecation") // it still reaches the deprecated API keys
public final class GcomAsyncClient {
    private final FeignApis apis;
    // For calls that are repeated while one waits: each is one attempt.
    private final FeignApis looks;
    private final Optional<Long> orgId;
    private final Function<Credentials, FeignApis> othersLooks;
    private final StackHealth health;
    private final Scheduler scheduler;
    private final SerialQueue pluginWrites;

    GcomAsyncClient(
            FeignApis apis,
            FeignApis looks,
            Optional<Long> orgId,
            Function<Credentials, FeignApis> othersLooks,
            StackHealth health,
            Scheduler scheduler,
            SerialQueue pluginWrites) {
        this.apis = apis;
        this.looks = looks;
        this.orgId = orgId;
        this.othersLooks = othersLooks;
        this.health = health;
        this.scheduler = scheduler;
        this.pluginWrites = pluginWrites;
    }

    /**
     * Returns the access policies.
     *
     * @return the service
     */
    public AccessPolicyAsyncService accessPolicies() {
        return new AccessPolicyAsyncService(apis.async(AccessPolicyApiAsync.class), new AccessPolicyQueries(orgId));
    }

    /**
     * Returns the tokens of access policies.
     *
     * @return the service
     */
    public TokenAsyncService tokens() {
        return new TokenAsyncService(apis.async(TokenApiAsync.class), new TokenQueries(orgId));
    }

    /**
     * Returns the stacks.
     *
     * @return the service
     */
    public StackAsyncService stacks() {
        return new StackAsyncService(apis.async(StackApiAsync.class));
    }

    /**
     * Returns the plugins of stacks.
     *
     * @return the service
     */
    public PluginAsyncService plugins() {
        return new PluginAsyncService(
                apis.async(PluginApiAsync.class), looks.async(PluginApiAsync.class), scheduler, pluginWrites);
    }

    /**
     * Returns the regions.
     *
     * @return the service
     */
    public RegionAsyncService regions() {
        return new RegionAsyncService(apis.async(RegionApiAsync.class));
    }

    /**
     * Returns the cloud API keys.
     *
     * @return the service
     * @deprecated the API replaces its keys by access policies and their tokens
     */
    @Deprecated
    public ApiKeyAsyncService apiKeys() {
        return new ApiKeyAsyncService(apis.async(ApiKeyApiAsync.class));
    }

    /**
     * Returns the billed usage.
     *
     * @return the service
     */
    public BilledUsageAsyncService billedUsage() {
        return new BilledUsageAsyncService(apis.async(BilledUsageApiAsync.class));
    }

    /**
     * Returns the organizations.
     *
     * @return the service
     */
    public OrganizationAsyncService organizations() {
        return new OrganizationAsyncService(apis.async(OrganizationApiAsync.class));
    }

    /**
     * Returns what waits for things to be ready or gone.
     *
     * @return the waiters
     */
    public AsyncWaiters waiters() {
        return new AsyncWaiters(
                new StackAsyncService(looks.async(StackApiAsync.class)),
                token -> new TokenAsyncService(
                        othersLooks.apply(token).async(TokenApiAsync.class), new TokenQueries(Optional.empty())),
                health,
                scheduler);
    }
}
