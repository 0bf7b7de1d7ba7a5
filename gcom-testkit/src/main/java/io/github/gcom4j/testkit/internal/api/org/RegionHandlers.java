package io.github.gcom4j.testkit.internal.api.org;

import io.github.gcom4j.model.RegionPage;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import java.util.Map;

public final class RegionHandlers {
    private final CloudState state;
    private final Defaults defaults;

    public RegionHandlers(CloudState state, Defaults defaults) {
        this.state = state;
        this.defaults = defaults;
    }

    public Map<String, Handler> byOperation() {
        return Map.of("listRegions", this::list);
    }

    /** As documented, the total can be greater than the number of regions. */
    private Reply list(ApiCall call) {
        RegionPage documented = defaults.example("listRegions", RegionPage.class);
        long total = Math.max(documented.total().orElse(0L), state.regions().size());
        return Reply.ok(documented.toBuilder()
                .items(state.regions().values())
                .total(total)
                .build());
    }
}
