package io.github.gcom4j.client.service;

import java.time.YearMonth;
import java.util.concurrent.CompletableFuture;

/** What {@link BilledUsageService} does, without blocking. */
public interface BilledUsageAsyncService extends BilledUsageAsyncOperations {
    /** Does what {@link BilledUsageService#getCsv} does, without blocking. */
    CompletableFuture<String> getCsv(String orgSlug, YearMonth month);
}
