package io.github.gcom4j.testkit.internal.api.access;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AccessPolicyStatus;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the lists of policies and of tokens ask of a policy. */
record PolicyFilter(
        Optional<String> id,
        Optional<List<String>> ids,
        Optional<String> name,
        Optional<String> realmType,
        Optional<String> realmIdentifier,
        Optional<String> status) {

    static PolicyFilter ofPolicies(ApiCall call) {
        return new PolicyFilter(
                Optional.empty(),
                Optional.empty(),
                call.query("name"),
                call.query("realmType"),
                call.query("realmIdentifier"),
                call.query("status"));
    }

    static PolicyFilter ofTokens(ApiCall call) {
        return new PolicyFilter(
                call.query("accessPolicyId"),
                call.query("accessPolicyIds")
                        .map(ids -> List.of(ids.toLowerCase(Locale.ROOT).split(","))),
                call.query("accessPolicyName"),
                call.query("accessPolicyRealmType"),
                call.query("accessPolicyRealmIdentifier"),
                call.query("accessPolicyStatus"));
    }

    boolean matches(AccessPolicy policy) {
        return id.map(policy.id()::equalsIgnoreCase).orElse(true)
                && ids.map(wanted -> wanted.contains(policy.id())).orElse(true)
                && (name.isEmpty() || name.equals(policy.name()))
                && (realmType.isEmpty() || policy.realms().stream().anyMatch(this::matches))
                && status.map(AccessPolicyStatus::of)
                        .map(wanted -> policy.status().filter(wanted::equals).isPresent())
                        .orElse(true);
    }

    private boolean matches(Realm realm) {
        return (realmType.isEmpty() || realmType.equals(realm.type().map(RealmType::value)))
                && (realmIdentifier.isEmpty() || realmIdentifier.equals(realm.identifier()));
    }
}
