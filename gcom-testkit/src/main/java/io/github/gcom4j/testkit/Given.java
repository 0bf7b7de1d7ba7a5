package io.github.gcom4j.testkit;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.testkit.internal.api.Api;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import io.github.gcom4j.testkit.internal.state.table.OfferedPlugin;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What is there before a test begins. It goes straight into the state: no request, no token, nothing in the journal. What a
 * test does not say is as in the examples of the spec. Each method throws {@link IllegalArgumentException} where the API
 * would refuse.
 */
public final class Given {
    private final Api api;
    private final CloudState state;
    private final Organization organization;
    private final String region;

    Given(Api api, CloudState state) {
        this(api, state, state.organization(), Defaults.get().stackRegion());
    }

    private Given(Api api, CloudState state, Organization organization, String region) {
        this.api = api;
        this.state = state;
        this.organization = organization;
        this.region = region;
    }

    /**
     * Makes what follows in another region; the default is that of a stack created without one.
     *
     * @param slug slug of the region
     * @return fixtures in that region
     */
    public Given inRegion(String slug) {
        return new Given(api, state, organization, slug);
    }

    /**
     * Makes what follows in another organization; the default is the first one.
     *
     * @param slug slug of the organization
     * @return fixtures in that organization
     */
    public Given inOrganization(String slug) {
        synchronized (state) {
            Organization other = state.organizations()
                    .find(slug)
                    .orElseThrow(() -> new IllegalArgumentException("There is no organization " + slug));
            return new Given(api, state, other, region);
        }
    }

    /**
     * Makes an organization.
     *
     * @param slug its slug, which is also its name: lower-case letters, digits, hyphens and underscores
     * @param token may do everything in it, and nothing elsewhere
     * @return the organization
     * @see FakeGrafanaCloudBuilder#anotherOrganization
     */
    public Organization organization(String slug, String token) {
        synchronized (state) {
            return state.organizations().add(slug, token);
        }
    }

    /**
     * Puts a plugin, or more versions of one, into the plugin catalog, so that it can be installed.
     *
     * @param slug slug of the plugin
     * @param name name of the plugin
     * @param latestVersion version that is installed when none is asked for
     * @param olderVersions versions that the catalog shows too, the newest first
     * @return these fixtures
     */
    public Given catalogPlugin(String slug, String name, String latestVersion, String... olderVersions) {
        List<String> versions = Stream.concat(Stream.of(latestVersion), Stream.of(olderVersions))
                .toList();
        synchronized (state) {
            state.offer(OfferedPlugin.own(0, slug, name, versions));
        }
        return this;
    }

    /**
     * Changes how the fake behaves from now on: how long things take, which regions and users there are, and what was seen
     * otherwise than documented. A change is made as a whole or, where it is wrong, not at all; a reset undoes it.
     *
     * @param change changes what there is
     * @return these fixtures
     */
    public Given behaviour(Consumer<FakeBehaviour> change) {
        synchronized (state) {
            FakeBehaviour changed = new FakeBehaviour(state.behaviour());
            change.accept(changed);
            state.behave(changed.behaviour());
        }
        return this;
    }

    /**
     * Puts things there that are more than what a create could make.
     *
     * @return fixtures that are taken as they are, in the same region
     */
    public Existing existing() {
        return new Existing(state, organization, region);
    }

    /**
     * Makes a stack.
     *
     * @param slug its slug, which is also the beginning of its name
     * @return the stack
     */
    public Stack stack(String slug) {
        return stack(Defaults.get().requestExample("createStack", CreateStackRequest.class).toBuilder()
                .name(slug + ".grafana.net")
                .slug(slug)
                .region(region)
                .build());
    }

    /**
     * Makes a stack.
     *
     * @param request what to make
     * @return the stack
     */
    public Stack stack(CreateStackRequest request) {
        return (Stack) api.does(organization, Operation.CREATE_STACK, Map.of(), Map.of(), request);
    }

    /**
     * Installs a plugin.
     *
     * @param stack the stack
     * @param slug slug of the plugin
     * @return the plugin in its latest version
     */
    public Plugin plugin(Stack stack, String slug) {
        return plugin(stack.slug(), slug);
    }

    /**
     * Installs a plugin.
     *
     * @param stackIdOrSlug the stack
     * @param slug slug of the plugin
     * @return the plugin in its latest version
     */
    public Plugin plugin(String stackIdOrSlug, String slug) {
        return (Plugin) api.does(
                organization,
                Operation.ADD_PLUGIN,
                Map.of("stackIdOrSlug", stackIdOrSlug),
                Map.of(),
                AddPluginRequest.builder().plugin(slug).build());
    }

    /**
     * Makes an access policy on the whole organization, from wherever its tokens are used.
     *
     * @param name its name
     * @param scopes its scopes, none for those of the example
     * @return the policy
     */
    public AccessPolicy accessPolicy(String name, String... scopes) {
        CreateAccessPolicyRequest example =
                Defaults.get().requestExample("createAccessPolicy", CreateAccessPolicyRequest.class);
        return accessPolicy(CreateAccessPolicyRequest.builder()
                .name(name)
                .displayName(name)
                .scopes(scopes.length == 0 ? example.scopes() : List.of(scopes))
                .addRealm(Realm.builder()
                        .type(RealmType.ORG)
                        .identifier(Long.toString(organization.id()))
                        .build())
                .build());
    }

    /**
     * Makes an access policy.
     *
     * @param request what to make
     * @return the policy
     */
    public AccessPolicy accessPolicy(CreateAccessPolicyRequest request) {
        return (AccessPolicy)
                api.does(organization, Operation.CREATE_ACCESS_POLICY, Map.of(), Map.of("region", region), request);
    }

    /**
     * Makes a token that does not expire.
     *
     * @param policy its policy, of the same region
     * @param name its name
     * @return the token with its secret
     */
    public CreatedToken token(AccessPolicy policy, String name) {
        return token(CreateTokenRequest.builder()
                .accessPolicyId(policy.id())
                .name(name)
                .build());
    }

    /**
     * Makes a token.
     *
     * @param request what to make
     * @return the token with its secret
     */
    public CreatedToken token(CreateTokenRequest request) {
        return (CreatedToken)
                api.does(organization, Operation.CREATE_TOKEN, Map.of(), Map.of("region", region), request);
    }
}
