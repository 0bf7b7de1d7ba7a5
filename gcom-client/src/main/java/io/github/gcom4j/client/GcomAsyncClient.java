package io.github.gcom4j.client;

import io.github.gcom4j.client.internal.FeignApis;
import io.github.gcom4j.client.internal.SerialQueue;
import io.github.gcom4j.client.internal.StackHealth;
import io.github.gcom4j.client.internal.api.AccessPoliciesApiAsync;
import io.github.gcom4j.client.internal.api.ApiKeysApiAsync;
import io.github.gcom4j.client.internal.api.BilledUsageApiAsync;
import io.github.gcom4j.client.internal.api.OrganizationsApiAsync;
import io.github.gcom4j.client.internal.api.PluginsApiAsync;
import io.github.gcom4j.client.internal.api.RegionsApiAsync;
import io.github.gcom4j.client.internal.api.StacksApiAsync;
import io.github.gcom4j.client.internal.api.TokensApiAsync;
import io.github.gcom4j.client.time.Scheduler;
import java.util.Optional;
import java.util.function.Function;

/**
 * The client for the Grafana Cloud API without blocking: every call returns a future and holds no thread meanwhile. It is
 * immutable and thread-safe, and belongs to the {@link GcomClient} it comes from, which closes it.
 */
@SuppressWarnings("deprecation") // it still reaches the deprecated API keys
public final class GcomAsyncClient {
    private final AccessPolicyAsyncService accessPolicies;
    private final TokenAsyncService tokens;
    private final StackAsyncService stacks;
    private final PluginAsyncService plugins;
    private final RegionAsyncService regions;
    private final ApiKeyAsyncService apiKeys;
    private final BilledUsageAsyncService billedUsage;
    private final OrganizationAsyncService organizations;
    private final AsyncWaiters waiters;

    GcomAsyncClient(
            FeignApis apis,
            Optional<Long> orgId,
            Function<Credentials, FeignApis> othersApis,
            StackHealth health,
            Scheduler scheduler,
            SerialQueue pluginWrites) {
        this.accessPolicies =
                new AccessPolicyAsyncService(apis.async(AccessPoliciesApiAsync.class), new AccessPolicyQueries(orgId));
        this.tokens = new TokenAsyncService(apis.async(TokensApiAsync.class), new TokenQueries(orgId));
        this.stacks = new StackAsyncService(apis.async(StacksApiAsync.class));
        this.plugins = new PluginAsyncService(apis.async(PluginsApiAsync.class), scheduler, pluginWrites);
        this.regions = new RegionAsyncService(apis.async(RegionsApiAsync.class));
        this.apiKeys = new ApiKeyAsyncService(apis.async(ApiKeysApiAsync.class));
        this.billedUsage = new BilledUsageAsyncService(apis.async(BilledUsageApiAsync.class));
        this.organizations = new OrganizationAsyncService(apis.async(OrganizationsApiAsync.class));
        this.waiters = new AsyncWaiters(
                stacks,
                token -> new TokenAsyncService(
                        othersApis.apply(token).async(TokensApiAsync.class), new TokenQueries(Optional.empty())),
                health,
                scheduler);
    }

    /**
     * Returns the access policies.
     *
     * @return the service
     */
    public AccessPolicyAsyncService accessPolicies() {
        return accessPolicies;
    }

    /**
     * Returns the tokens of access policies.
     *
     * @return the service
     */
    public TokenAsyncService tokens() {
        return tokens;
    }

    /**
     * Returns the stacks.
     *
     * @return the service
     */
    public StackAsyncService stacks() {
        return stacks;
    }

    /**
     * Returns the plugins of stacks.
     *
     * @return the service
     */
    public PluginAsyncService plugins() {
        return plugins;
    }

    /**
     * Returns the regions.
     *
     * @return the service
     */
    public RegionAsyncService regions() {
        return regions;
    }

    /**
     * Returns the cloud API keys.
     *
     * @return the service
     * @deprecated the API replaces its keys by access policies and their tokens
     */
    @Deprecated
    public ApiKeyAsyncService apiKeys() {
        return apiKeys;
    }

    /**
     * Returns the billed usage.
     *
     * @return the service
     */
    public BilledUsageAsyncService billedUsage() {
        return billedUsage;
    }

    /**
     * Returns the organizations.
     *
     * @return the service
     */
    public OrganizationAsyncService organizations() {
        return organizations;
    }

    /**
     * Returns what waits for things to be ready or gone.
     *
     * @return the waiters
     */
    public AsyncWaiters waiters() {
        return waiters;
    }
}
