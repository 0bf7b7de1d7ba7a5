package io.github.gcom4j.client.wait;

import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.model.Stack;

/**
 * Waits for what the API starts and does not finish.
 *
 * <p>Every method throws a {@link io.github.gcom4j.client.error.WaitTimeoutException}, which tells what was seen last, if
 * it times out. A poll that fails for a passing reason is followed by another; any other failure ends the wait.
 * Each poll is one attempt, whatever the retry policy of the client.
 * Interrupting the thread ends it too, with a {@link io.github.gcom4j.client.error.CallInterruptedException}.
 */
public interface Waiters {
    /**
     * Waits until the Grafana instance of a stack answers. Every 5 seconds by default, the API is asked for the
     * stack and the instance, without the token, for its health. If it does not answer at first, or is paused later, it
     * is woken up. The wait ends at once with a {@link io.github.gcom4j.client.error.UnreachableGoalException} if the
     * stack is being deleted, and with a {@link io.github.gcom4j.client.error.NotFoundException} if there is none.
     *
     * <p>It requires the scopes of {@link io.github.gcom4j.client.service.StackService#get(String)}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param options how long to wait and how often to poll
     * @return the stack as it was at the last poll
     * @throws io.github.gcom4j.client.error.GcomException if the wait times out or a call fails
     */
    Stack stackReady(String stackIdOrSlug, WaitOptions options);

    /** Does what {@link #stackReady(String, WaitOptions)} does, for a stack by its id. */
    default Stack stackReady(long stackId, WaitOptions options) {
        return stackReady(Long.toString(stackId), options);
    }

    /**
     * Waits until a stack is deleted. Its status is asked for every 5 seconds by default. The API keeps the slug a little
     * longer, which it does not tell; {@link io.github.gcom4j.client.service.StackService#create} waits for that.
     *
     * <p>It requires the scopes of {@link io.github.gcom4j.client.service.StackService#get(String)}.
     *
     * @param stackIdOrSlug the id or slug of the stack
     * @param options how long to wait and how often to poll
     * @throws io.github.gcom4j.client.error.GcomException if the wait times out or a call fails
     */
    void stackGone(String stackIdOrSlug, WaitOptions options);

    /** Does what {@link #stackGone(String, WaitOptions)} does, for a stack by its id. */
    default void stackGone(long stackId, WaitOptions options) {
        stackGone(Long.toString(stackId), options);
    }

    /**
     * Waits until the API accepts a token. The tokens of the region are asked for with it, every 10 seconds unless the
     * options differ; a refusal for want of a scope shows that the token works. It says nothing about metrics, logs and traces,
     * where a new token can take up to 10 minutes more.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link io.github.gcom4j.client.service.RegionSlug} or as text
     * @param token the token to try
     * @param options how long to wait and how often to poll
     * @throws io.github.gcom4j.client.error.GcomException if the wait times out or a call fails
     */
    void tokenUsable(CharSequence region, Credentials token, WaitOptions options);
}
