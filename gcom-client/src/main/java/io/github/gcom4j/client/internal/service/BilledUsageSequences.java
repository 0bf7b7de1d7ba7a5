package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.internal.request.PathValue;
import io.github.gcom4j.client.service.BilledUsageAsyncService;
import io.github.gcom4j.model.Queries;
import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** What is read of bills beside their lines in JSON. */
public final class BilledUsageSequences extends BilledUsageAsyncCalls implements BilledUsageAsyncService {
    public BilledUsageSequences(ServiceContext context) {
        super(context);
    }

    @Override
    public CompletableFuture<String> getCsv(String orgSlug, YearMonth month) {
        PathValue.checked("orgSlug", orgSlug);
        Objects.requireNonNull(month, "month must not be null");
        return context()
                .async(BilledUsageCsvApiAsync.class)
                .getBilledUsage(
                        orgSlug,
                        Queries.GetBilledUsage.builder()
                                .month(month.getMonthValue())
                                .year(month.getYear())
                                .build());
    }
}
