package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.Patch;
import io.github.gcom4j.model.UpdateAccessPolicyRequest;
import java.util.Optional;

/** The update that leads from one state of an access policy to another. What it leaves out, the API keeps. */
final class AccessPolicyChanges {
    private AccessPolicyChanges() {}

    static Optional<UpdateAccessPolicyRequest> between(AccessPolicy before, AccessPolicy after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        AccessPolicy reachable = before.toBuilder()
                .displayName(after.displayName())
                .scopes(after.scopes())
                .realms(after.realms())
                .conditions(after.conditions())
                .status(after.status())
                .build();
        Unchangeable.requireEqual(
                reachable, after, "displayName, scopes, realms, conditions and status of an access policy");
        UpdateAccessPolicyRequest.Builder update = UpdateAccessPolicyRequest.builder()
                .displayName(Unchangeable.changed("displayName", before.displayName(), after.displayName()))
                .status(Unchangeable.changed("status", before.status(), after.status()))
                // These two the API replaces in any case.
                .scopes(after.scopes())
                .realms(after.realms());
        if (!before.conditions().equals(after.conditions())) {
            update.conditions(after.conditions().map(Patch::set).orElseGet(Patch::remove));
        }
        return Optional.of(update.build());
    }
}
