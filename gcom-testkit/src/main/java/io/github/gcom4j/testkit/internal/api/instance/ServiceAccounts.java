package io.github.gcom4j.testkit.internal.api.instance;

import io.github.gcom4j.model.published.ServiceAccount;
import io.github.gcom4j.model.published.ServiceAccountToken;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.table.Table;
import java.util.Comparator;
import java.util.List;

/** The service accounts of one Grafana instance. */
final class ServiceAccounts {
    private final CloudState state;
    private final long stackId;

    ServiceAccounts(CloudState state, long stackId) {
        this.state = state;
        this.stackId = stackId;
    }

    /** Returns all, in the order they were made. */
    List<ServiceAccount> all() {
        return table().values().stream()
                .sorted(Comparator.comparing(ServiceAccount::id))
                .toList();
    }

    /** Finds the one in the path of a call. */
    ServiceAccount find(ApiCall call) {
        return table().find(call.path("serviceAccountId")).orElseThrow(Refusal::notFound);
    }

    void put(ServiceAccount account) {
        table().put(Long.toString(account.id()), account);
    }

    /** Removes one with its tokens. */
    void remove(ServiceAccount account) {
        tokens(account).clear();
        table().remove(Long.toString(account.id()));
    }

    /** Returns one with the number of its tokens. */
    ServiceAccount shown(ServiceAccount account) {
        return account.toBuilder().tokens((long) tokens(account).size()).build();
    }

    Table<ServiceAccountToken> tokens(ServiceAccount account) {
        return state.serviceAccountTokens(stackId).under(account.id());
    }

    long nextId() {
        return state.ids().next(CloudState.serviceAccountSequence(stackId), 1);
    }

    private Table<ServiceAccount> table() {
        return state.serviceAccounts(stackId);
    }
}
