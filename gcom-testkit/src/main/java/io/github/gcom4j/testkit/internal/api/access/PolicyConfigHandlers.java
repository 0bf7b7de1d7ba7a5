package io.github.gcom4j.testkit.internal.api.access;

import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.published.AccessPolicyConfig;
import io.github.gcom4j.model.published.ScopeDescription;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What access policies can be made of: the realms of an organization, and the scopes that the description knows. */
public final class PolicyConfigHandlers {
    private final CloudState state;
    private final Defaults defaults;

    public PolicyConfigHandlers(CloudState state, Defaults defaults) {
        this.state = state;
        this.defaults = defaults;
    }

    public Map<String, Handler> byOperation() {
        return Map.of("getAccessPolicyConfig", this::get);
    }

    private Reply get(ApiCall call) {
        Lookup.knownRegion(state, call);
        AccessPolicyConfig documented = defaults.example("getAccessPolicyConfig", AccessPolicyConfig.class);
        return Reply.ok(AccessPolicyConfig.builder()
                .realms(call.query("includeOrgMetadata").filter("true"::equals).isPresent() ? realms(call) : List.of())
                .scopes(scopes(documented))
                .sets(documented.sets())
                .build());
    }

    private List<Realm> realms(ApiCall call) {
        Organization organization = call.query("orgId")
                .map(id -> state.organizations().find(id).orElseThrow(() -> Refusal.invalid("orgId", id)))
                .orElse(call.organization());
        Stream<Realm> stacks = state.stacks().alive().stream()
                .filter(stack -> stack.stack()
                        .orgId()
                        .filter(id -> id == organization.id())
                        .isPresent())
                .map(stack -> realm(RealmType.STACK, stack.id()));
        return Stream.concat(Stream.of(realm(RealmType.ORG, organization.id())), stacks)
                .toList();
    }

    private static Realm realm(RealmType type, long id) {
        return Realm.builder().type(type).identifier(Long.toString(id)).build();
    }

    private static List<ScopeDescription> scopes(AccessPolicyConfig documented) {
        Map<String, ScopeDescription> scopes = new TreeMap<>();
        Spec.shipped()
                .node("#/components/securitySchemes/bearer/x-scopes")
                .json()
                .properties()
                .forEach(scope -> scopes.put(
                        scope.getKey(),
                        ScopeDescription.builder()
                                .name(scope.getKey())
                                .description(scope.getValue().asString())
                                .build()));
        documented.scopes().forEach(scope -> scopes.put(scope.name(), scope));
        return List.copyOf(scopes.values());
    }
}
