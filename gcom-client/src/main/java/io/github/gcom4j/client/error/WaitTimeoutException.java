package io.github.gcom4j.client.error;

import io.github.gcom4j.client.internal.text.DurationText;
import io.github.gcom4j.model.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What was waited for did not happen in time. It may still happen. */
public final class WaitTimeoutException extends GcomException {
    private static final long serialVersionUID = 1L;

    private final Duration elapsed;
    private final int attempts;
    private final String lastSeen;

    /**
     * Creates the exception.
     *
     * @param operation what was called to poll
     * @param goal what was waited for
     * @param elapsed how long
     * @param attempts how many times it was polled
     * @param lastSeen what the last poll found
     * @param cause the failure of the last poll, null where it did not fail
     */
    public WaitTimeoutException(
            Operation operation,
            String goal,
            Duration elapsed,
            int attempts,
            String lastSeen,
            @Nullable Throwable cause) {
        super(
                operation,
                "Timed out after " + DurationText.of(elapsed) + " waiting for " + goal + "; polled "
                        + (attempts == 1 ? "once" : attempts + " times") + ", last seen: " + lastSeen,
                cause);
        this.elapsed = elapsed;
        this.attempts = attempts;
        this.lastSeen = lastSeen;
    }

    /**
     * Returns how long the wait lasted.
     *
     * @return the time since the wait began
     */
    public Duration elapsed() {
        return elapsed;
    }

    /**
     * Returns how many times it was polled.
     *
     * @return the number, at least one
     */
    public int attempts() {
        return attempts;
    }

    /**
     * Returns what the last poll found.
     *
     * @return a description for people, without secrets
     */
    public String lastSeen() {
        return lastSeen;
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
