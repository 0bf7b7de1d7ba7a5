package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.GcomAsyncClient;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.service.RegionSlug;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Stack;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What {@link Provisioner} does, without blocking. A future fails with what the blocking method throws; cancelling it aborts
 * the request under way and sends no further one.
 */
public final class AsyncProvisioner {
    private final GcomAsyncClient client;

    AsyncProvisioner(GcomAsyncClient client) {
        this.client = client;
    }

    /**
     * Works through a client.
     *
     * @param client the client, which stays open
     * @return the provisioner
     */
    public static AsyncProvisioner of(GcomClient client) {
        return new AsyncProvisioner(client.async());
    }

    /** Does what {@link Provisioner#ensureStack} does, without blocking. */
    public CompletableFuture<Ensured<Stack>> ensureStack(CreateStackRequest declared) {
        return new StackState(client.stacks(), declared).ensure();
    }

    /** Does what {@link Provisioner#ensureAccessPolicy} does, without blocking. */
    public CompletableFuture<Ensured<AccessPolicy>> ensureAccessPolicy(
            CharSequence region, CreateAccessPolicyRequest declared) {
        return new AccessPolicyState(client.accessPolicies(), RegionSlug.of(region), declared).ensure();
    }

    /** Does what {@link Provisioner#ensureToken} does, without blocking. */
    public CompletableFuture<Ensured<CreatedToken>> ensureToken(CharSequence region, CreateTokenRequest declared) {
        return new TokenState(client.tokens(), RegionSlug.of(region), declared).ensure();
    }

    /** Does what {@link Provisioner#ensurePlugin} does, without blocking. */
    public CompletableFuture<Ensured<Plugin>> ensurePlugin(
            String stackIdOrSlug, AddPluginRequest declared, WaitOptions options) {
        return new PluginState(client.plugins(), stackIdOrSlug, declared, options).ensure();
    }

    /**
     * Does what {@link Provisioner#rotateToken} does, without blocking. The hand-over is made when its future completes; if
     * that fails, no old token is removed.
     */
    public CompletableFuture<Rotation> rotateToken(
            RotationPlan plan, Function<CreatedToken, ? extends CompletableFuture<?>> handOver) {
        return new TokenRotation(client.tokens(), client.scheduler(), plan, handOver).run();
    }
}
