package io.github.gcom4j.client.internal.published;

import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.async.Observation;
import io.github.gcom4j.client.internal.async.Poll;
import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.internal.wait.PollingWaiters;
import io.github.gcom4j.client.published.InstanceAsyncService;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.published.Readiness;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** What takes several calls about instances. */
public final class InstanceSequences extends InstanceAsyncCalls implements InstanceAsyncService {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    public InstanceSequences(ServiceContext context) {
        super(context);
    }

    @Override
    public CompletableFuture<Void> awaitReady(String stackIdOrSlug, WaitOptions options) {
        InstanceAsyncService attempts = new InstanceSequences(context().withoutRetries());
        CompletableFuture<Readiness> ready = Poll.of(
                        context().scheduler(),
                        Operation.GET_INSTANCE_READINESS,
                        "stack " + stackIdOrSlug + " to be ready",
                        options,
                        INTERVAL)
                .until(
                        () -> Futures.map(attempts.readiness(stackIdOrSlug), InstanceSequences::seen),
                        PollingWaiters::mayPass);
        return Futures.then(ready, done -> CompletableFuture.completedFuture(null));
    }

    private static Observation<Readiness> seen(Readiness readiness) {
        return readiness.ready().orElse(false)
                ? Observation.reached(readiness)
                : Observation.notYet(
                        "ready " + readiness.ready().map(String::valueOf).orElse("unknown"));
    }
}
