package io.github.gcom4j.testkit.internal.api.call;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.Conditions;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.testkit.internal.state.CloudState;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds a caller to the scopes, realms and conditions of its policy. */
public final class Permissions {
    private final CloudState state;
    private final boolean reportsOnly;

    public Permissions(CloudState state, boolean reportsOnly) {
        this.state = state;
        this.reportsOnly = reportsOnly;
    }

    /** Tells whether what it refuses is reported and done nevertheless. */
    public boolean reportsOnly() {
        return reportsOnly;
    }

    /** Refuses a call that the policy of the caller does not allow. */
    public void check(Caller caller, SpecOperation operation, Map<String, String> path, InetAddress address) {
        caller.policy().ifPresent(policy -> {
            checkConditions(policy, address);
            checkScopes(policy, operation);
            checkRealm(caller, policy, operation, path);
        });
    }

    /** As documented, the validation of the token fails, so that a caller does not learn that the token is good. */
    private static void checkConditions(AccessPolicy policy, InetAddress address) {
        List<String> subnets =
                policy.conditions().map(Conditions::allowedSubnets).orElse(List.of());
        if (!subnets.isEmpty() && subnets.stream().noneMatch(subnet -> Subnet.contains(subnet, address))) {
            throw Refusal.tokenInvalid();
        }
    }

    private static void checkScopes(AccessPolicy policy, SpecOperation operation) {
        Set<String> missing = new TreeSet<>(operation.scopes());
        policy.scopes().forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw Refusal.scopeMissing(missing, new TreeSet<>(policy.scopes()));
        }
    }

    /** A realm of the organization reaches everything, one of a stack only that stack. */
    private void checkRealm(Caller caller, AccessPolicy policy, SpecOperation operation, Map<String, String> path) {
        Optional<String> stackId;
        synchronized (state) {
            stackId = Optional.ofNullable(path.get("stackIdOrSlug"))
                    .flatMap(state.stacks()::find)
                    .map(stack -> Long.toString(stack.id()));
        }
        boolean reached = operation.scopes().isEmpty()
                || policy.realms().stream().anyMatch(realm -> reaches(caller, realm, stackId));
        if (!reached) {
            throw Refusal.notPermitted(operation);
        }
    }

    private static boolean reaches(Caller caller, Realm realm, Optional<String> stackId) {
        Optional<String> reached = realm.type().equals(Optional.of(RealmType.ORG))
                ? Optional.of(Long.toString(caller.organization().id()))
                : realm.type().filter(RealmType.STACK::equals).flatMap(stack -> stackId);
        return reached.isPresent() && reached.equals(realm.identifier());
    }
}
