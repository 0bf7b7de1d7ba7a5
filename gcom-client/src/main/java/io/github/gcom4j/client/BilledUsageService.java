package io.github.gcom4j.client;

import io.github.gcom4j.client.feign.BilledUsageApi;
import io.github.gcom4j.model.BilledUsage;
import io.github.gcom4j.model.Queries;
import java.time.YearMonth;

/**
 * Usage billed to an organization, broken down by stack.
 */
public final class BilledUsageService {
    private final BilledUsageApi api;

    BilledUsageService(BilledUsageApi api) {
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
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    public BilledUsage get(String orgSlug, YearMonth month) {
        return api.getBilledUsage(
                orgSlug,
                Queries.GetBilledUsage.builder()
                        .month(month.getMonthValue())
                        .year(month.getYear())
                        .build());
    }
}
