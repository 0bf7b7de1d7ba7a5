package io.github.gcom4j.client.error;

import io.github.gcom4j.model.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What was waited for did not happen in time. It may still happen. */
public final class WaitTimeoutException extends GcomException {
    private static final long serialVersionUID = 1L;

    private final Duration elapsed;
    private final int looks;
    private final String lastSeen;

    /**
     * Creates the exception.
     *
     * @param operation what was called to look
     * @param goal what was waited for
     * @param elapsed how long
     * @param looks how many times it was looked for
     * @param lastSeen what the last look found
     * @param cause the failure of the last look, null where it did not fail
     */
    public WaitTimeoutException(
            Operation operation, String goal, Duration elapsed, int looks, String lastSeen, @Nullable Throwable cause) {
        super(
                operation,
                "Waited " + elapsed.toSeconds() + " s in vain for " + goal + "; looked " + looks + " times, last seen: "
                        + lastSeen,
                cause);
        this.elapsed = elapsed;
        this.looks = looks;
        this.lastSeen = lastSeen;
    }

    /**
     * Returns how long it was waited.
     *
     * @return the time since the wait began
     */
    public Duration elapsed() {
        return elapsed;
    }

    /**
     * Returns how many times it was looked for.
     *
     * @return the number, at least one
     */
    public int looks() {
        return looks;
    }

    /**
     * Returns what the last look found.
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
