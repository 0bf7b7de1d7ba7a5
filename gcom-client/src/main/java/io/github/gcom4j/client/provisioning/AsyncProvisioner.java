package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.GcomAsyncClient;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.RegionSlug;
import io.github.gcom4j.client.WaitOptions;
import io.github.gcom4j.client.time.Scheduler;
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
 * Brings stacks, access policies, tokens and plugins into a declared state, and rotates tokens. Every call can be
 * repeated: where all is as declared, it reads once and writes nothing. A create whose answer got lost is looked up
 * rather than repeated.
 *
 * <p>Every future fails with a {@link io.github.gcom4j.client.error.GcomException} if a call fails, and with an {@link
 * IllegalStateException} if what is declared cannot be reached. Cancelling one aborts the request under way and sends
 * no further one.
 */
public final class AsyncProvisioner {
    private final GcomAsyncClient client;
    private final Scheduler scheduler;

    private AsyncProvisioner(GcomClient client) {
        this.client = client.async();
        this.scheduler = client.scheduler();
    }

    /**
     * Works through a client.
     *
     * @param client the client, which stays open
     * @return the provisioner
     */
    public static AsyncProvisioner of(GcomClient client) {
        return new AsyncProvisioner(client);
    }

    /**
     * Brings a stack into its declared state: creates it if there is none of its slug, changes its name, description,
     * labels and delete protection if they differ. What is not declared is left alone, and so are the labels if none is
     * declared. It does not wait until a new stack is ready.
     *
     * <p>Required scopes: {@code stacks:read}, {@code stack-config:read} and {@code stacks:write}.
     *
     * @param declared the stack as it should be
     * @return the stack and what it took
     */
    public CompletableFuture<Ensured<Stack>> ensureStack(CreateStackRequest declared) {
        return new StackState(client.stacks(), declared).ensure();
    }

    /**
     * Brings an access policy into its declared state: creates it if there is none of its name, changes its display
     * name, scopes, realms and conditions if they differ. Scopes, realms and subnets are compared without regard to
     * their order. A display name or conditions that are not declared are left alone.
     *
     * <p>Required scopes: {@code accesspolicies:read} and {@code accesspolicies:write}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param declared the policy as it should be
     * @return the policy and what it took
     */
    public CompletableFuture<Ensured<AccessPolicy>> ensureAccessPolicy(
            CharSequence region, CreateAccessPolicyRequest declared) {
        return new AccessPolicyState(client.accessPolicies(), RegionSlug.of(region), declared).ensure();
    }

    /**
     * Brings a token into its declared state: creates it if there is none of its name, changes its display name and
     * expiry if they are declared and differ. Only a token that is created comes with its secret.
     *
     * <p>Required scopes: {@code accesspolicies:read}, {@code accesspolicies:write} and, should an answer get lost,
     * {@code accesspolicies:delete}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param declared the token as it should be
     * @return the token and what it took
     */
    public CompletableFuture<Ensured<CreatedToken>> ensureToken(CharSequence region, CreateTokenRequest declared) {
        return new TokenState(client.tokens(), RegionSlug.of(region), declared).ensure();
    }

    /**
     * Brings a plugin of a stack into its declared state: installs it if it is missing, changes its version if another
     * one is declared.
     *
     * <p>Required scopes: {@code stack-plugins:read} and {@code stack-plugins:write}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param declared the plugin as it should be; without a version, any will do
     * @param options how long to wait while the stack is busy with another change
     * @return the plugin and what it took
     */
    public CompletableFuture<Ensured<Plugin>> ensurePlugin(
            String stackIdOrSlug, AddPluginRequest declared, WaitOptions options) {
        return new PluginState(client.plugins(), stackIdOrSlug, declared, options).ensure();
    }

    /**
     * Replaces the tokens of a plan by a new one without an outage: creates a token under a unique name, hands it over,
     * lets the grace period pass and removes the old ones.
     *
     * <p>It can be called again after a crash at any step. If the new token had been handed over, only the rest is
     * done; otherwise, or if that is not sure, a further token is created and handed over. A token that may be in use
     * is never removed before the grace period after the next hand-over has passed. Two rotations of the same plan must
     * not run at once; those that notice each other remove nothing and fail with an {@link IllegalStateException}.
     *
     * <p>Required scopes: {@code accesspolicies:read}, {@code accesspolicies:write} and {@code accesspolicies:delete}.
     *
     * @param plan which tokens
     * @param handOver takes the new token with its secret, and completes when everyone who needs it has it or will
     *     soon; if it fails, no old token is removed
     * @return the rotation when it is over, after the grace period
     */
    public CompletableFuture<Rotation> rotateToken(
            RotationPlan plan, Function<CreatedToken, ? extends CompletableFuture<?>> handOver) {
        return new TokenRotation(client.tokens(), scheduler, plan, handOver).run();
    }
}
