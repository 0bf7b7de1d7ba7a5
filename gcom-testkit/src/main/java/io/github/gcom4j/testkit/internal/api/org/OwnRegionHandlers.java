package io.github.gcom4j.testkit.internal.api.org;

import io.github.gcom4j.model.Region;
import io.github.gcom4j.model.RegionProvider;
import io.github.gcom4j.model.published.OrganizationRegion;
import io.github.gcom4j.model.published.OrganizationRegionList;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.state.CloudState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Regions as they concern one caller: those of its organization, and the one that is near. */
public final class OwnRegionHandlers {
    private static final long FIRST_ID = 400;
    private static final long ALL_IN_ONE_PAGE = 1_000_000;

    private final CloudState state;

    public OwnRegionHandlers(CloudState state) {
        this.state = state;
    }

    public Map<String, Handler> byOperation() {
        return Map.of("listOrganizationRegions", this::list, "getClosestRegion", this::closest);
    }

    private Reply list(ApiCall call) {
        Lookup.requireOwnOrganization(call);
        Optional<String> wanted = call.query("regionSlugOrId");
        List<OrganizationRegion> items = state.regions().values().stream()
                .filter(region -> state.behaviour().ownRegions().contains(region.slug()))
                .filter(region -> wanted.isEmpty()
                        || wanted.get().equals(region.slug())
                        || wanted.get().equals(Long.toString(region.id())))
                .map(region -> OrganizationRegion.builder()
                        .id(FIRST_ID + region.id())
                        .stackRegionId(region.id())
                        .orgId(call.organization().id())
                        .createdAt(region.createdAt())
                        .build())
                .toList();
        return Reply.ok(OrganizationRegionList.builder()
                .items(items)
                .orderBy("id")
                .direction("asc")
                .total((long) items.size())
                .pages(1L)
                .pageSize(ALL_IN_ONE_PAGE)
                .page(1L)
                .build());
    }

    /** The fake is as near to one region as to another, so that it is the first. */
    private Reply closest(ApiCall call) {
        Optional<RegionProvider> wanted = call.query("provider").map(RegionProvider::of);
        Optional<Region> first = state.regions().values().stream()
                .filter(region -> wanted.isEmpty() || region.provider().equals(wanted))
                .findFirst();
        return Reply.ok(first.orElseThrow(() ->
                Refusal.invalid("provider", wanted.map(RegionProvider::value).orElse(""))));
    }
}
