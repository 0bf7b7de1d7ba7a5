package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.RegionApiAsync;
import io.github.gcom4j.client.internal.Futures;
import io.github.gcom4j.model.Region;
import io.github.gcom4j.model.RegionPage;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Regions in which a stack can be created.
 *
 * <p>Every future fails with a {@link io.github.gcom4j.client.error.GcomException} if the call fails. Cancelling one
 * aborts the request under way and sends no further one. What depends on it runs on the
 * { GcomClientBuilder#executor(java.util.concurrent.Executor) executor} of the client.
 */
public final class RegionAsyncService {
    private final RegionApiAsync api;

    RegionAsyncService(RegionApiAsync api) {
        this.api = api;
    }

    /**
     * Lists the regions.
     *
     * @return all regions, in one request
     */
    public CompletableFuture<List<Region>> list() {
        return Futures.map(api.listRegions(), RegionPage::items);
    }
}
