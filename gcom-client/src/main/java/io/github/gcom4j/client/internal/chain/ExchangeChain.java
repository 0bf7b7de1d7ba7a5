package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.internal.request.RequestIds;
import io.github.gcom4j.client.internal.settings.ClientSettings;
import io.github.gcom4j.client.time.Scheduler;

/** Puts the concerns of a call in their order, the outermost last. What is off is left out. */
public final class ExchangeChain {
    private ExchangeChain() {}

    /**
     * Builds the chain.
     *
     * @param settings what to build it from
     * @return the outermost exchange
     */
    public static CallExchange of(ClientSettings settings) {
        Scheduler scheduler = settings.scheduler();
        CallExchange exchange = new TransportExchange(
                settings.transport(),
                scheduler,
                settings.serverTime(),
                settings.answers().maxBytes());
        exchange = new AuthenticatedExchange(exchange, settings.token());
        if (!settings.calls().headers().isEmpty()) {
            exchange = new HeaderExchange(exchange, settings.calls().headers());
        }
        if (settings.rateBudgets() != null) {
            exchange = new RateLimitExchange(exchange, settings.rateBudgets(), scheduler);
        }
        exchange = attempts(settings, exchange);
        exchange = new SerialExchange(exchange, settings.stackQueues());
        exchange = new HandOverExchange(exchange);
        if (settings.tracer() != null) {
            exchange = new TracedExchange(exchange, settings.tracer());
        }
        CallExchange bounded = new DeadlineExchange(exchange, settings.calls().callTimeout(), scheduler);
        return settings.tracer() == null ? bounded : call -> CallerContext.kept(settings.tracer(), bounded.send(call));
    }

    private static CallExchange attempts(ClientSettings settings, CallExchange exchange) {
        Scheduler scheduler = settings.scheduler();
        AttemptReport report = new AttemptReport(settings.listeners(), scheduler);
        if (settings.calls().retryPolicy().maxAttempts() == 1) {
            return new SingleAttemptExchange(exchange, report, scheduler, RequestIds::next);
        }
        RetryRule rule = new RetryRule(settings.calls().retryPolicy());
        return new RetryExchange(exchange, rule, report, scheduler, RequestIds::next);
    }
}
