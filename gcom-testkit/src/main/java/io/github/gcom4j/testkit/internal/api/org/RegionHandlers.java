package io.github.gcom4j.testkit.internal.api.org;

import io.github.gcom4j.model.Region;
import io.github.gcom4j.model.RegionPage;
import io.github.gcom4j.model.RegionProvider;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.ListQuery;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import java.util.List;
import java.util.Map;

public final class RegionHandlers {
    private static final String USUAL_ORDER = "id";

    private final CloudState state;
    private final Defaults defaults;

    public RegionHandlers(CloudState state, Defaults defaults) {
        this.state = state;
        this.defaults = defaults;
    }

    public Map<String, Handler> byOperation() {
        return Map.of("listRegions", this::list);
    }

    private Reply list(ApiCall call) {
        ListQuery query = new ListQuery(call);
        if (!query.wants("orgId", state.organization().id())) {
            throw Refusal.notPermitted();
        }
        List<Region> regions = state.regions().values().stream()
                .filter(region -> matches(query, region))
                .toList();
        return Reply.ok(defaults.example("listRegions", RegionPage.class).toBuilder()
                .items(query.sorted(regions, USUAL_ORDER))
                .total((long) regions.size())
                .orderBy(query.orderBy(USUAL_ORDER))
                .direction(query.direction())
                .build());
    }

    private static boolean matches(ListQuery query, Region region) {
        return query.wants("id", region.id())
                && query.wantsOneOf("idIn", region.id())
                && query.wants("slug", region.slug())
                && query.wantsOneOf("slugIn", region.slug())
                && query.wants(
                        "provider", region.provider().map(RegionProvider::value).orElse(""))
                && query.wants("providerRegion", region.providerRegion().orElse(""))
                && query.wants("countryCode", region.countryCode().orElse(""))
                && query.wantsLabels("labels", region.labels());
    }
}
