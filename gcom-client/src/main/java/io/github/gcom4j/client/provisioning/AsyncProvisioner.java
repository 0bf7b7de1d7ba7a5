package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.GcomAsyncClient;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.internal.service.PluginSequences;
import io.github.gcom4j.client.internal.service.TokenSequences;
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
import io.github.gcom4j.model.published.AddMemberRequest;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import io.github.gcom4j.model.published.Member;
import io.github.gcom4j.model.published.ServiceAccount;
import java.util.Objects;
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
        return new AsyncProvisioner(
                Objects.requireNonNull(client, "client must not be null").async());
    }

    /**
     * Works through an asynchronous client.
     *
     * @param client the client
     * @return the provisioner, whose calls take their steps where those of the client do
     */
    public static AsyncProvisioner of(GcomAsyncClient client) {
        return new AsyncProvisioner(Objects.requireNonNull(client, "client must not be null"));
    }

    /** Does what {@link Provisioner#ensureStack} does, without blocking. */
    public CompletableFuture<Ensured<Stack>> ensureStack(CreateStackRequest declared) {
        return stack(declared).ensured();
    }

    /** Does what {@link Provisioner#planStack} does, without blocking. */
    public CompletableFuture<Planned<Stack>> planStack(CreateStackRequest declared) {
        return stack(declared).planned();
    }

    /** Does what {@link Provisioner#ensureAccessPolicy} does, without blocking. */
    public CompletableFuture<Ensured<AccessPolicy>> ensureAccessPolicy(
            CharSequence region, CreateAccessPolicyRequest declared) {
        return policy(region, declared).ensured();
    }

    /** Does what {@link Provisioner#planAccessPolicy} does, without blocking. */
    public CompletableFuture<Planned<AccessPolicy>> planAccessPolicy(
            CharSequence region, CreateAccessPolicyRequest declared) {
        return policy(region, declared).planned();
    }

    /** Does what {@link Provisioner#ensureToken} does, without blocking. */
    public CompletableFuture<Ensured<CreatedToken>> ensureToken(CharSequence region, CreateTokenRequest declared) {
        return token(region, declared).ensured();
    }

    /** Does what {@link Provisioner#planToken} does, without blocking. */
    public CompletableFuture<Planned<CreatedToken>> planToken(CharSequence region, CreateTokenRequest declared) {
        return new Reconciliation<>(token(region, declared)).planned();
    }

    /** Does what {@link Provisioner#ensurePlugin} does, without blocking. */
    public CompletableFuture<Ensured<Plugin>> ensurePlugin(
            String stackIdOrSlug, AddPluginRequest declared, WaitOptions options) {
        return plugin(stackIdOrSlug, declared, options).ensured();
    }

    /** Does what {@link Provisioner#planPlugin} does, without blocking. */
    public CompletableFuture<Planned<Plugin>> planPlugin(String stackIdOrSlug, AddPluginRequest declared) {
        return plugin(stackIdOrSlug, declared, WaitOptions.defaults()).planned();
    }

    /** Does what {@link Provisioner#ensureServiceAccount} does, without blocking. */
    public CompletableFuture<Ensured<ServiceAccount>> ensureServiceAccount(
            String stackIdOrSlug, CreateServiceAccountRequest declared) {
        return account(stackIdOrSlug, declared).ensured();
    }

    /** Does what {@link Provisioner#planServiceAccount} does, without blocking. */
    public CompletableFuture<Planned<ServiceAccount>> planServiceAccount(
            String stackIdOrSlug, CreateServiceAccountRequest declared) {
        return account(stackIdOrSlug, declared).planned();
    }

    /** Does what {@link Provisioner#ensureMember} does, without blocking. */
    public CompletableFuture<Ensured<Member>> ensureMember(String orgIdOrSlug, AddMemberRequest declared) {
        return member(orgIdOrSlug, declared).ensured();
    }

    /** Does what {@link Provisioner#planMember} does, without blocking. */
    public CompletableFuture<Planned<Member>> planMember(String orgIdOrSlug, AddMemberRequest declared) {
        return member(orgIdOrSlug, declared).planned();
    }

    /**
     * Does what {@link Provisioner#rotateToken} does, without blocking. The hand-over is made when its future completes; if
     * that fails, no old token is removed.
     */
    public CompletableFuture<Rotation> rotateToken(
            RotationPlan plan, Function<CreatedToken, ? extends CompletableFuture<?>> handOver) {
        Objects.requireNonNull(plan, "plan must not be null");
        Objects.requireNonNull(handOver, "handOver must not be null");
        return new TokenRotation(tokens(), client.scheduler(), plan, handOver).run();
    }

    private Reconciliation<Stack> stack(CreateStackRequest declared) {
        return new Reconciliation<>(
                new StackState(client.stacks(), Objects.requireNonNull(declared, "declared must not be null")));
    }

    private Reconciliation<AccessPolicy> policy(CharSequence region, CreateAccessPolicyRequest declared) {
        return new Reconciliation<>(new AccessPolicyState(
                client.accessPolicies(),
                RegionSlug.of(region),
                Objects.requireNonNull(declared, "declared must not be null")));
    }

    private TokenState token(CharSequence region, CreateTokenRequest declared) {
        return new TokenState(
                tokens(), RegionSlug.of(region), Objects.requireNonNull(declared, "declared must not be null"));
    }

    private Reconciliation<Plugin> plugin(String stackIdOrSlug, AddPluginRequest declared, WaitOptions options) {
        Objects.requireNonNull(declared, "declared must not be null");
        Objects.requireNonNull(options, "options must not be null");
        // What the service has beyond what users see.
        PluginSequences plugins = (PluginSequences) client.plugins();
        return new Reconciliation<>(new PluginState(plugins, stackIdOrSlug, declared, options));
    }

    private Reconciliation<ServiceAccount> account(String stackIdOrSlug, CreateServiceAccountRequest declared) {
        return new Reconciliation<>(new ServiceAccountState(
                client.published().serviceAccounts(),
                tokens().context()::unknownOutcome,
                stackIdOrSlug,
                Objects.requireNonNull(declared, "declared must not be null")));
    }

    private Reconciliation<Member> member(String orgIdOrSlug, AddMemberRequest declared) {
        return new Reconciliation<>(new MemberState(
                client.published().members(),
                tokens().context()::unknownOutcome,
                orgIdOrSlug,
                Objects.requireNonNull(declared, "declared must not be null")));
    }

    private TokenSequences tokens() {
        return (TokenSequences) client.tokens();
    }
}
