package io.github.gcom4j.client.published;

import io.github.gcom4j.client.wait.WaitOptions;
import java.util.concurrent.CompletableFuture;

/**
 * What {@link InstanceService} does, without blocking.
 *
 * <p>Published, may change in any release: the vendor does not document these operations for general use.
 */
public interface InstanceAsyncService extends InstanceAsyncOperations {
    /** Does what {@link InstanceService#awaitReady} does, without blocking. */
    CompletableFuture<Void> awaitReady(String stackIdOrSlug, WaitOptions options);

    /** Does what {@link #awaitReady(String, WaitOptions)} does, for a stack by its id. */
    default CompletableFuture<Void> awaitReady(long stackId, WaitOptions options) {
        return awaitReady(Long.toString(stackId), options);
    }
}
