package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.testkit.internal.state.table.SavedToken;
import io.github.gcom4j.testkit.internal.state.table.Table;
import java.util.HashMap;
import java.util.Map;

/** The policies and tokens of each organization. */
final class Access {
    private final Table<AccessPolicy> savedPolicies;
    private final Table<SavedToken> savedTokens;
    private final Map<Long, Policies> policies = new HashMap<>();
    private final Map<Long, Tokens> tokens = new HashMap<>();

    Access(Table<AccessPolicy> savedPolicies, Table<SavedToken> savedTokens) {
        this.savedPolicies = savedPolicies;
        this.savedTokens = savedTokens;
        savedPolicies.parents().forEach(id -> policies(Long.parseLong(id)));
        savedTokens.parents().forEach(id -> tokens(Long.parseLong(id)));
    }

    Policies policies(long organizationId) {
        return policies.computeIfAbsent(organizationId, id -> new Policies(savedPolicies.under(id)));
    }

    Tokens tokens(long organizationId) {
        return tokens.computeIfAbsent(organizationId, id -> new Tokens(savedTokens.under(id)));
    }
}
