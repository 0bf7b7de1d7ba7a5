package io.github.gcom4j.client.telemetry;

/**
 * Is called for each attempt of each call. It is called on the thread of the caller where the call blocks, otherwise on
 * the executor of the client, and must not block it; it may be called from several threads at once. What it throws goes to that thread's handler of uncaught exceptions and leaves the
 * call alone.
 */
@FunctionalInterface
public interface CallListener {
    /**
     * Called when an attempt has ended, before any wait for the next one.
     *
     * @param attempt what happened
     */
    void attempted(CallAttempt attempt);
}
