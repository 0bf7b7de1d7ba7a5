package io.github.gcom4j.client.organization;

import io.github.gcom4j.client.provisioning.AsyncProvisioner;
import io.github.gcom4j.client.service.RegionSlug;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.published.AddMemberRequest;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an organization should hold. What it does not declare is left alone: nothing is ever deleted. Immutable.
 *
 * <pre>{@code
 * Organization declared = Organization.builder()
 *     .stack(CreateStackRequest.builder().name("Shop").slug("shop").build())
 *     .plugin("shop", AddPluginRequest.builder().plugin("grafana-clock-panel").build())
 *     .accessPolicy("us", ids -> CreateAccessPolicyRequest.builder()
 *         .name("readers")
 *         .addScope("metrics:read")
 *         .addRealm(Realm.builder().type(RealmType.STACK).identifier(ids.stack("shop")).build())
 *         .build())
 *     .token("us", ids -> CreateTokenRequest.builder()
 *         .accessPolicyId(ids.accessPolicy("us", "readers"))
 *         .name("reader")
 *         .build())
 *     .build();
 * }</pre>
 */
public final class Organization {
    private final List<DeclaredThing<?, ?>> things;

    private Organization(List<DeclaredThing<?, ?>> things) {
        this.things = things;
    }

    /**
     * Starts a declaration.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the things in the order in which they depend on each other. */
    List<DeclaredThing<?, ?>> things() {
        return things;
    }

    /** Returns how many things are declared. */
    @Override
    public String toString() {
        return "Organization[" + things.size() + " things]";
    }

    /** Builds {@link Organization}. The order of its calls does not matter. A builder is not thread-safe. */
    public static final class Builder {
        private final List<DeclaredThing<?, ?>> stacks = new ArrayList<>();
        private final List<DeclaredThing<?, ?>> plugins = new ArrayList<>();
        private final List<DeclaredThing<?, ?>> accounts = new ArrayList<>();
        private final List<DeclaredThing<?, ?>> members = new ArrayList<>();
        private final List<DeclaredThing<?, ?>> policies = new ArrayList<>();
        private final List<DeclaredThing<?, ?>> tokens = new ArrayList<>();

        private Builder() {}

        /**
         * Declares a stack.
         *
         * @param stack the stack as it should be
         * @return this builder
         */
        public Builder stack(CreateStackRequest stack) {
            Objects.requireNonNull(stack, "stack must not be null");
            stacks.add(new DeclaredThing<>(
                    ids -> stack,
                    declared -> "stack " + declared.slug(),
                    AsyncProvisioner::ensureStack,
                    AsyncProvisioner::planStack,
                    actual -> Long.toString(actual.id())));
            return this;
        }

        /**
         * Declares a plugin of a stack, with up to 10 minutes to wait while the stack is busy.
         *
         * @param stackSlug the slug of the stack, which may be declared here too
         * @param plugin the plugin as it should be; without a version, any will do
         * @return this builder
         */
        public Builder plugin(String stackSlug, AddPluginRequest plugin) {
            return plugin(stackSlug, plugin, WaitOptions.defaults());
        }

        /**
         * Declares a plugin of a stack.
         *
         * @param stackSlug the slug of the stack, which may be declared here too
         * @param plugin the plugin as it should be; without a version, any will do
         * @param options how long to wait while the stack is busy with another change
         * @return this builder
         */
        public Builder plugin(String stackSlug, AddPluginRequest plugin, WaitOptions options) {
            Objects.requireNonNull(stackSlug, "stackSlug must not be null");
            Objects.requireNonNull(plugin, "plugin must not be null");
            Objects.requireNonNull(options, "options must not be null");
            plugins.add(new DeclaredThing<>(
                    ids -> plugin,
                    declared -> "plugin " + declared.plugin() + " of stack " + stackSlug,
                    (provisioner, declared) -> provisioner.ensurePlugin(stackSlug, declared, options),
                    (provisioner, declared) -> provisioner.planPlugin(stackSlug, declared),
                    Plugin::pluginSlug));
            return this;
        }

        /**
         * Declares an access policy.
         *
         * @param region its region, a {@link RegionSlug} or text
         * @param policy the policy as it should be
         * @return this builder
         */
        public Builder accessPolicy(CharSequence region, CreateAccessPolicyRequest policy) {
            Objects.requireNonNull(policy, "policy must not be null");
            return accessPolicy(region, ids -> policy);
        }

        /**
         * Declares an access policy that refers to stacks declared here.
         *
         * @param region its region, a {@link RegionSlug} or text
         * @param policy makes the policy as it should be, the same but for the ids; called twice for each plan and when it is applied
         * @return this builder
         */
        public Builder accessPolicy(CharSequence region, Function<KnownIds, CreateAccessPolicyRequest> policy) {
            RegionSlug slug = RegionSlug.of(region);
            policies.add(new DeclaredThing<>(
                    Objects.requireNonNull(policy, "policy must not be null"),
                    declared -> "access policy " + declared.name() + " in " + slug,
                    (provisioner, declared) -> provisioner.ensureAccessPolicy(slug, declared),
                    (provisioner, declared) -> provisioner.planAccessPolicy(slug, declared),
                    AccessPolicy::id));
            return this;
        }

        /**
         * Declares a token of an access policy. Its secret is in the result of the step that creates it, and nowhere else.
         *
         * @param region its region, a {@link RegionSlug} or text
         * @param token makes the token as it should be, the same but for the ids; called twice for each plan and when it is applied
         * @return this builder
         */
        public Builder token(CharSequence region, Function<KnownIds, CreateTokenRequest> token) {
            RegionSlug slug = RegionSlug.of(region);
            tokens.add(new DeclaredThing<>(
                    Objects.requireNonNull(token, "token must not be null"),
                    declared -> "token " + declared.name() + " in " + slug,
                    (provisioner, declared) -> provisioner.ensureToken(slug, declared),
                    (provisioner, declared) -> provisioner.planToken(slug, declared),
                    actual -> actual.id()));
            return this;
        }

        /**
         * Declares a service account of a stack, as {@link
         * io.github.gcom4j.client.provisioning.Provisioner#ensureServiceAccount} takes it.
         *
         * @param stackSlug the slug of the stack, which may be declared here too
         * @param account the account as it should be
         * @return this builder
         */
        public Builder serviceAccount(String stackSlug, CreateServiceAccountRequest account) {
            Objects.requireNonNull(stackSlug, "stackSlug must not be null");
            Objects.requireNonNull(account, "account must not be null");
            accounts.add(new DeclaredThing<>(
                    ids -> account,
                    declared -> "service account " + declared.name() + " of stack " + stackSlug,
                    (provisioner, declared) -> provisioner.ensureServiceAccount(stackSlug, declared),
                    (provisioner, declared) -> provisioner.planServiceAccount(stackSlug, declared),
                    actual -> Long.toString(actual.id())));
            return this;
        }

        /**
         * Declares a member of the organization, as {@link io.github.gcom4j.client.provisioning.Provisioner#ensureMember}
         * takes it.
         *
         * @param orgIdOrSlug the id or slug of the organization
         * @param member the member as it should be
         * @return this builder
         */
        public Builder member(String orgIdOrSlug, AddMemberRequest member) {
            Objects.requireNonNull(orgIdOrSlug, "orgIdOrSlug must not be null");
            Objects.requireNonNull(member, "member must not be null");
            members.add(new DeclaredThing<>(
                    ids -> member,
                    declared -> "member " + declared.username() + " of " + orgIdOrSlug,
                    (provisioner, declared) -> provisioner.ensureMember(orgIdOrSlug, declared),
                    (provisioner, declared) -> provisioner.planMember(orgIdOrSlug, declared),
                    actual -> Long.toString(actual.id())));
            return this;
        }

        /**
         * Builds the declaration.
         *
         * @return a new declaration
         */
        public Organization build() {
            return new Organization(Stream.of(stacks, plugins, accounts, policies, tokens, members)
                    .<DeclaredThing<?, ?>>flatMap(List::stream)
                    .toList());
        }
    }
}
