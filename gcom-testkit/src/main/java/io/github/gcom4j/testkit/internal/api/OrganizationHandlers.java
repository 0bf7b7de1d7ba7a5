package io.github.gcom4j.testkit.internal.api;

import io.github.gcom4j.testkit.internal.state.CloudState;
import java.util.Map;

final class OrganizationHandlers {
    private final CloudState state;

    OrganizationHandlers(CloudState state) {
        this.state = state;
    }

    Map<String, Handler> byOperation() {
        return Map.of("getOrganization", this::get);
    }

    private Reply get(ApiCall call) {
        Lookup.requireOrganization(state, call);
        return Reply.ok(state.organization());
    }
}
