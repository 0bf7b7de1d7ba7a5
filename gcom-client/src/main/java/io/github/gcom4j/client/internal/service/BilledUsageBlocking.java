package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.service.BilledUsageService;
import io.github.gcom4j.model.Operation;
import java.time.YearMonth;

/** Takes the steps of {@link BilledUsageSequences} on the thread of the caller. */
public final class BilledUsageBlocking extends BilledUsageCalls implements BilledUsageService {
    public BilledUsageBlocking(ServiceContext context) {
        super(context);
    }

    @Override
    public String getCsv(String orgSlug, YearMonth month) {
        return sequence(Operation.GET_BILLED_USAGE, bills -> bills.getCsv(orgSlug, month));
    }
}
