package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.GcomAsyncClient;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.internal.async.CompletionThreads;
import io.github.gcom4j.client.internal.async.Steps;
import io.github.gcom4j.client.service.AccessPolicyService;
import io.github.gcom4j.client.service.PluginService;
import io.github.gcom4j.client.service.RegionSlug;
import io.github.gcom4j.client.service.StackService;
import io.github.gcom4j.client.service.TokenService;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.published.AddMemberRequest;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import io.github.gcom4j.model.published.Member;
import io.github.gcom4j.model.published.ServiceAccount;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Brings stacks, access policies, tokens and plugins into a declared state, and rotates tokens. Every call can be
 * repeated: where all is as declared, it reads once and writes nothing. A create whose answer got lost is looked up
 * rather than repeated.
 */
public final class Provisioner {
    private final Steps steps = new Steps(CompletionThreads.POOL);
    private final GcomAsyncClient client;

    private Provisioner(GcomAsyncClient client) {
        this.client = client;
    }

    /**
     * Works through a client.
     *
     * @param client the client, which stays open
     * @return the provisioner
     */
    public static Provisioner of(GcomClient client) {
        return new Provisioner(
                Objects.requireNonNull(client, "client must not be null").async());
    }

    /**
     * Brings a stack into its declared state: creates it if there is none of its slug, changes what differs of its name,
     * description, labels, address, plan, version, delete protection and the ids of its logs instance and k6 organization. What
     * is not declared is left alone, and so are the labels if none is declared. It does not wait until a new stack is ready.
     *
     * <p>What the service does not tell of a stack is used when it is created and not compared afterwards: whether it has
     * metrics, logs and alerts, whether it is hosted and public, and its plugins, for which there is {@link #ensurePlugin}.
     *
     * <p>It requires the scopes of {@link StackService#createOrFind} and {@link StackService#update(String,
     * java.util.function.UnaryOperator)}.
     *
     * @param declared the stack as it should be
     * @return the stack and what it took
     * @throws io.github.gcom4j.client.error.GcomException if a call fails
     * @throws IllegalStateException if the stack is in another region, cluster or organization than declared, or on its way
     *     out
     */
    public Ensured<Stack> ensureStack(CreateStackRequest declared) {
        return run(Operation.CREATE_STACK, async -> async.ensureStack(declared));
    }

    /**
     * Tells what {@link #ensureStack} would do, and writes nothing.
     *
     * <p>It requires the scope of {@link StackService#get(String)}.
     *
     * @param declared the stack as it should be
     * @return what would be done
     * @throws io.github.gcom4j.client.error.GcomException if the read fails
     * @throws IllegalStateException if the declared state cannot be reached
     */
    public Planned<Stack> planStack(CreateStackRequest declared) {
        return run(Operation.GET_STACK, async -> async.planStack(declared));
    }

    /**
     * Brings an access policy into its declared state: creates it if there is none of its name, changes its display
     * name, scopes, realms, conditions and attributes if they differ, and makes it active. Scopes, realms and subnets are
     * compared by what they mean, without regard to order and spelling. What is not declared is left alone.
     *
     * <p>It requires the scopes of {@link AccessPolicyService#createOrFind}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param declared the policy as it should be
     * @return the policy and what it took
     * @throws io.github.gcom4j.client.error.GcomException if a call fails
     */
    public Ensured<AccessPolicy> ensureAccessPolicy(CharSequence region, CreateAccessPolicyRequest declared) {
        return run(Operation.CREATE_ACCESS_POLICY, async -> async.ensureAccessPolicy(region, declared));
    }

    /**
     * Tells what {@link #ensureAccessPolicy} would do, and writes nothing.
     *
     * <p>It requires the scope of {@link AccessPolicyService#list(CharSequence)}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param declared the policy as it should be
     * @return what would be done
     * @throws io.github.gcom4j.client.error.GcomException if the read fails
     * @throws IllegalStateException if the declared state cannot be reached
     */
    public Planned<AccessPolicy> planAccessPolicy(CharSequence region, CreateAccessPolicyRequest declared) {
        return run(Operation.LIST_ACCESS_POLICIES, async -> async.planAccessPolicy(region, declared));
    }

    /**
     * Brings a token into its declared state: creates it if there is none of its name, changes its display name and
     * expiry if they are declared and differ. Only a token that is created comes with its secret.
     *
     * <p>It requires the scopes of {@link TokenService#createOrReplaceLost}; that of deleting only if an answer gets lost.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param declared the token as it should be
     * @return the token and what it took
     * @throws io.github.gcom4j.client.error.GcomException if a call fails
     * @throws IllegalStateException if the token belongs to another access policy than declared
     */
    public Ensured<CreatedToken> ensureToken(CharSequence region, CreateTokenRequest declared) {
        return run(Operation.CREATE_TOKEN, async -> async.ensureToken(region, declared));
    }

    /**
     * Tells what {@link #ensureToken} would do, and writes nothing.
     *
     * <p>It requires the scope of {@link TokenService#list(CharSequence)}.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param declared the token as it should be
     * @return what would be done
     * @throws io.github.gcom4j.client.error.GcomException if the read fails
     * @throws IllegalStateException if the declared state cannot be reached
     */
    public Planned<CreatedToken> planToken(CharSequence region, CreateTokenRequest declared) {
        return run(Operation.LIST_TOKENS, async -> async.planToken(region, declared));
    }

    /**
     * Brings a plugin of a stack into its declared state: installs it if it is missing, changes its version if another
     * one is declared.
     *
     * <p>It requires the scopes of {@link PluginService#find} and {@link PluginService#addWhenFree}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param declared the plugin as it should be; without a version, any will do
     * @param options how long to wait while the stack is busy with another change
     * @return the plugin and what it took
     * @throws io.github.gcom4j.client.error.GcomException if a call fails
     */
    public Ensured<Plugin> ensurePlugin(String stackIdOrSlug, AddPluginRequest declared, WaitOptions options) {
        return run(Operation.ADD_PLUGIN, async -> async.ensurePlugin(stackIdOrSlug, declared, options));
    }

    /**
     * Tells what {@link #ensurePlugin} would do, and writes nothing.
     *
     * <p>It requires the scope of {@link PluginService#find}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param declared the plugin as it should be; without a version, any will do
     * @return what would be done
     * @throws io.github.gcom4j.client.error.GcomException if the read fails
     * @throws IllegalStateException if the declared state cannot be reached
     */
    public Planned<Plugin> planPlugin(String stackIdOrSlug, AddPluginRequest declared) {
        return run(Operation.GET_PLUGIN, async -> async.planPlugin(stackIdOrSlug, declared));
    }

    /**
     * Brings a service account of a stack into its declared state: creates it if there is none of its name. The API can
     * change nothing of one that is there. Published, may change in any release: the vendor does not document service
     * accounts for general use.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param declared the account as it should be
     * @return the account and what it took
     * @throws io.github.gcom4j.client.error.GcomException if a call fails
     * @throws IllegalStateException if its role differs, or whether it is disabled
     */
    public Ensured<ServiceAccount> ensureServiceAccount(String stackIdOrSlug, CreateServiceAccountRequest declared) {
        return run(Operation.GET_STACK, async -> async.ensureServiceAccount(stackIdOrSlug, declared));
    }

    /**
     * Tells what {@link #ensureServiceAccount} would do, and writes nothing.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param declared the account as it should be
     * @return what would be done
     * @throws io.github.gcom4j.client.error.GcomException if the read fails
     * @throws IllegalStateException if the declared state cannot be reached
     */
    public Planned<ServiceAccount> planServiceAccount(String stackIdOrSlug, CreateServiceAccountRequest declared) {
        return run(Operation.GET_STACK, async -> async.planServiceAccount(stackIdOrSlug, declared));
    }

    /**
     * Brings a member of an organization into its declared state: adds the user, who must exist, or changes role and mails if
     * they are declared and differ. Published, may change in any release: the vendor does not document members for general
     * use.
     *
     * @param orgIdOrSlug the id or slug of the organization
     * @param declared the member as it should be
     * @return the member and what it took
     * @throws io.github.gcom4j.client.error.GcomException if a call fails
     */
    public Ensured<Member> ensureMember(String orgIdOrSlug, AddMemberRequest declared) {
        return run(Operation.GET_ORGANIZATION, async -> async.ensureMember(orgIdOrSlug, declared));
    }

    /**
     * Tells what {@link #ensureMember} would do, and writes nothing.
     *
     * @param orgIdOrSlug the id or slug of the organization
     * @param declared the member as it should be
     * @return what would be done
     * @throws io.github.gcom4j.client.error.GcomException if the read fails
     */
    public Planned<Member> planMember(String orgIdOrSlug, AddMemberRequest declared) {
        return run(Operation.GET_ORGANIZATION, async -> async.planMember(orgIdOrSlug, declared));
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
     * <p>It requires the scopes of {@link TokenService#createOrReplaceLost}.
     *
     * @param plan which tokens
     * @param handOver takes the new token with its secret, and returns when everyone who needs it has it or will soon;
     *     if it throws, no old token is removed. It runs on the thread of the caller
     * @return the rotation when it is over, after the grace period
     * @throws io.github.gcom4j.client.error.GcomException if a call fails
     */
    public Rotation rotateToken(RotationPlan plan, Consumer<CreatedToken> handOver) {
        Objects.requireNonNull(plan, "plan must not be null");
        Objects.requireNonNull(handOver, "handOver must not be null");
        return run(
                Operation.CREATE_TOKEN,
                async -> async.rotateToken(plan, token -> {
                    handOver.accept(token);
                    return CompletableFuture.completedFuture(null);
                }));
    }

    private <T> T run(Operation operation, Function<AsyncProvisioner, CompletableFuture<T>> work) {
        return steps.onCallersThread(operation, here -> work.apply(new AsyncProvisioner(client.on(here))));
    }
}
