package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.RegionApi;
import io.github.gcom4j.model.Region;
import java.util.List;

/**
 * Regions in which a stack can be created.
 */
public final class RegionService {
    private final RegionApi api;

    RegionService(RegionApi api) {
        this.api = api;
    }

    /**
     * Lists the regions.
     *
     * @return all regions, in one request
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public List<Region> list() {
        return api.listRegions().items();
    }
}
