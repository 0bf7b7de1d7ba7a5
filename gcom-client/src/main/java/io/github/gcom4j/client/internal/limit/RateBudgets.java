package io.github.gcom4j.client.internal.limit;

import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.model.RateLimit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The budgets of a client, one for all endpoints of the same limit. */
public final class RateBudgets {
    private final Map<RateLimit, RateBudget> budgets = new ConcurrentHashMap<>();
    private final Scheduler scheduler;

    /**
     * Starts with budgets of which nothing is spent.
     *
     * @param scheduler the clock and the timer
     */
    public RateBudgets(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    public RateBudget of(RateLimit limit) {
        return budgets.computeIfAbsent(limit, key -> new RateBudget(key, scheduler));
    }
}
