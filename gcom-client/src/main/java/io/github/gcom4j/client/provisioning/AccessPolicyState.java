package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.service.AccessPolicyAsyncService;
import io.github.gcom4j.client.service.RegionSlug;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AccessPolicyStatus;
import io.github.gcom4j.model.Conditions;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.Patch;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.UpdateAccessPolicyRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The declared state of an access policy. Its name identifies it. The API keeps scopes, realms and subnets in no order. */
record AccessPolicyState(AccessPolicyAsyncService policies, RegionSlug region, CreateAccessPolicyRequest declared)
        implements DeclaredState<AccessPolicy> {
    private static final Pattern BLANKS = Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\")|\\s+");

    @Override
    public CompletableFuture<Optional<AccessPolicy>> find() {
        return policies.findByName(region, declared.name());
    }

    @Override
    public CompletableFuture<AccessPolicy> create() {
        return policies.createOrFind(region, declared);
    }

    @Override
    public Change<AccessPolicy> compare(AccessPolicy actual) {
        Differences differences = new Differences();
        UpdateAccessPolicyRequest.Builder update = UpdateAccessPolicyRequest.builder()
                .displayName(differences.compareText(
                        "displayName",
                        shown(declared.displayName(), declared.name()),
                        actual.displayName().filter(text -> !text.isBlank()).or(actual::name)))
                // The API replaces both in any case; what is as declared is sent as it is.
                .scopes(
                        differences.differs("scopes", Set.copyOf(declared.scopes()), Set.copyOf(actual.scopes()))
                                ? declared.scopes()
                                : actual.scopes())
                .realms(
                        differences.differs("realms", keys(declared.realms()), keys(actual.realms()))
                                ? declared.realms()
                                : actual.realms());
        // Tokens of an inactive policy do not work.
        if (actual.status().equals(Optional.of(AccessPolicyStatus.INACTIVE))) {
            differences.differs("status", AccessPolicyStatus.ACTIVE, AccessPolicyStatus.INACTIVE);
            update.status(AccessPolicyStatus.ACTIVE);
        }
        declared.conditions()
                .filter(conditions -> differences.differs(
                        "conditions",
                        Subnets.of(conditions.allowedSubnets()),
                        Subnets.of(actual.conditions()
                                .map(Conditions::allowedSubnets)
                                .orElse(List.of()))))
                .ifPresent(conditions -> update.conditions(Patch.set(conditions)));
        declared.attributes()
                .filter(attributes -> Attributes.differ(attributes, actual.attributes())
                        && differences.differs("attributes", attributes, actual.attributes()))
                .ifPresent(
                        attributes -> update.attributes(Patch.set(Attributes.merged(attributes, actual.attributes()))));
        return differences.change(() -> policies.update(region, actual.id(), update.build()));
    }

    /** Returns the name to display: one that is blank means the name itself. */
    static Optional<String> shown(Optional<String> displayName, String name) {
        return displayName.map(text -> text.isBlank() ? name : text);
    }

    // Blanks count between quotes only.
    private static String plain(String selector) {
        return BLANKS.matcher(selector).replaceAll("$1");
    }

    private static Set<RealmKey> keys(List<Realm> realms) {
        return realms.stream()
                .map(realm -> new RealmKey(
                        realm.type(),
                        realm.identifier(),
                        realm.labelPolicies().stream()
                                .map(policy -> policy.selector().map(AccessPolicyState::plain))
                                .collect(Collectors.toSet())))
                .collect(Collectors.toSet());
    }

    /** What identifies a realm, without what the API may add to it. */
    private record RealmKey(Optional<RealmType> type, Optional<String> identifier, Set<Optional<String>> selectors) {}
}
