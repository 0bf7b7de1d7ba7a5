package io.github.gcom4j.testkit.internal.api.org;

import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.state.CloudState;
import java.util.Map;

public final class OrganizationHandlers {
    private final CloudState state;

    public OrganizationHandlers(CloudState state) {
        this.state = state;
    }

    public Map<String, Handler> byOperation() {
        return Map.of("getOrganization", this::get);
    }

    private Reply get(ApiCall call) {
        Lookup.requireOrganization(state, call);
        return Reply.ok(state.organization());
    }
}
