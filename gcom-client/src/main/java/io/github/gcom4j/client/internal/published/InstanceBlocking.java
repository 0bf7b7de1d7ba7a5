package io.github.gcom4j.client.internal.published;

import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.published.InstanceService;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.Operation;

/** Takes the steps of {@link InstanceSequences} on the thread of the caller. */
public final class InstanceBlocking extends InstanceCalls implements InstanceService {
    public InstanceBlocking(ServiceContext context) {
        super(context);
    }

    @Override
    public void awaitReady(String stackIdOrSlug, WaitOptions options) {
        var unused =
                sequence(Operation.GET_INSTANCE_READINESS, instances -> instances.awaitReady(stackIdOrSlug, options));
    }
}
