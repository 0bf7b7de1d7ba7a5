package io.github.gcom4j.client.published;

import io.github.gcom4j.client.wait.WaitOptions;

/**
 * Stacks of every organization that the token reaches, their readiness and the users of their Grafana.
 *
 * <p>Published, may change in any release: the vendor does not document these operations for general use.
 */
public interface InstanceService extends InstanceOperations {
    /**
     * Waits until the API calls a stack ready. It is asked every 5 seconds by default, one attempt each, whatever the retry
     * policy of the client. A poll that fails for a passing reason is followed by another; any other failure ends the wait.
     * {@link io.github.gcom4j.client.wait.Waiters#stackReady} asks the Grafana instance itself instead.
     *
     * <p>It requires the scope of {@link #readiness(String)}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param options how long to wait and how often to poll
     * @throws io.github.gcom4j.client.error.WaitTimeoutException if the wait times out
     * @throws io.github.gcom4j.client.error.GcomException if a call fails
     */
    void awaitReady(String stackIdOrSlug, WaitOptions options);

    /** Does what {@link #awaitReady(String, WaitOptions)} does, for a stack by its id. */
    default void awaitReady(long stackId, WaitOptions options) {
        awaitReady(Long.toString(stackId), options);
    }
}
