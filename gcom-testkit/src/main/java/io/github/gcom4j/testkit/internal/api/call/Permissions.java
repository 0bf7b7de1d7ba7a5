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
import java.util.stream.Stream;

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

    /** Returns what the policy of the caller does not allow about a call, what the service sees first at first. */
    public List<Refusal> refusals(
            Caller caller,
            SpecOperation operation,
            Map<String, String> path,
            Map<String, String> query,
            InetAddress address) {
        return caller.policy().stream()
                .flatMap(policy -> Stream.of(
                        conditions(policy, address),
                        scopes(policy, operation, query),
                        realm(caller, policy, operation, path)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** As documented, the validation of the token fails, so that a caller does not learn that the token is good. */
    private static Optional<Refusal> conditions(AccessPolicy policy, InetAddress address) {
        List<String> subnets =
                policy.conditions().map(Conditions::allowedSubnets).orElse(List.of());
        return subnets.isEmpty() || subnets.stream().anyMatch(subnet -> Subnet.contains(subnet, address))
                ? Optional.empty()
                : Optional.of(Refusal.addressExcluded(address.getHostAddress()));
    }

    private static Optional<Refusal> scopes(AccessPolicy policy, SpecOperation operation, Map<String, String> query) {
        Set<String> missing = new TreeSet<>(operation.scopes());
        operation.parameters().stream()
                .filter(parameter -> query.getOrDefault(parameter.name(), "").equals("true"))
                .forEach(parameter -> missing.addAll(parameter.scopes()));
        policy.scopes().forEach(missing::remove);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.scopeMissing(operation, missing, new TreeSet<>(policy.scopes())));
    }

    /** A realm of the organization reaches everything, one of a stack only that stack. */
    private Optional<Refusal> realm(
            Caller caller, AccessPolicy policy, SpecOperation operation, Map<String, String> path) {
        Optional<String> stackId;
        synchronized (state) {
            stackId = Optional.ofNullable(path.get("stackIdOrSlug"))
                    .flatMap(state.stacks()::find)
                    .map(stack -> Long.toString(stack.id()));
        }
        boolean reached = operation.scopes().isEmpty()
                || policy.realms().stream().anyMatch(realm -> reaches(caller, realm, stackId));
        return reached ? Optional.empty() : Optional.of(Refusal.realmMissing());
    }

    private static boolean reaches(Caller caller, Realm realm, Optional<String> stackId) {
        Optional<String> reached = realm.type().equals(Optional.of(RealmType.ORG))
                ? Optional.of(Long.toString(caller.organization().id()))
                : realm.type().filter(RealmType.STACK::equals).flatMap(stack -> stackId);
        return reached.isPresent() && reached.equals(realm.identifier());
    }
}
