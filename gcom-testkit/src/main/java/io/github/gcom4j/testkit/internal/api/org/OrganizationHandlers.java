package io.github.gcom4j.testkit.internal.api.org;

import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import java.util.Map;

public final class OrganizationHandlers {
    public Map<String, Handler> byOperation() {
        return Map.of("getOrganization", OrganizationHandlers::get);
    }

    private static Reply get(ApiCall call) {
        Lookup.requireOrganization(call);
        return Reply.ok(call.organization());
    }
}
