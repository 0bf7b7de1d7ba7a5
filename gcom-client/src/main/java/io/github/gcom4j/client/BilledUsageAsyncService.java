package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.BilledUsageApiAsync;
import io.github.gcom4j.model.BilledUsage;
import io.github.gcom4j.model.Queries;
import java.time.YearMonth;
import java.util.concurrent.CompletableFuture;

/**
 * Usage billed to an organization, broken down by stack.
 *
 * <p>Every future fails with a {@link io.github.gcom4j.client.error.GcomException} if the call fails. Cancelling one
 * aborts the request under way and sends no further one. What depends on it runs on the
 * { GcomClientBuilder#executor(java.util.concurrent.Executor) executor} of the client.
 */
public final class BilledUsageAsyncService {
    private final BilledUsageApiAsync api;

    BilledUsageAsyncService(BilledUsageApiAsync api) {
        this.api = api;
    }

    /**
     * Gets the usage billed for a month.
     *
     * <p>Required scopes: {@code orgs:read} and {@code org-billing-info:read}.
     *
     * @param orgSlug the slug of the organization
     * @param month the month
     * @return one entry for each billed dimension
     */
    public CompletableFuture<BilledUsage> get(String orgSlug, YearMonth month) {
        return api.getBilledUsage(
                orgSlug,
                Queries.GetBilledUsage.builder()
                        .month(month.getMonthValue())
                        .year(month.getYear())
                        .build());
    }
}
