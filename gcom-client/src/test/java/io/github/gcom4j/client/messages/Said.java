package io.github.gcom4j.client.messages;

import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * A message that a user can see.
 *
 * @param when what has to happen for it
 * @param cause makes it happen
 */
record Said(String when, ThrowingCallable cause) {
    Throwable failure() {
        Throwable thrown = catchThrowable(cause);
        if (thrown == null) {
            throw new AssertionError("nothing fails when " + when);
        }
        return thrown;
    }

    /** The message as a row of a table, without what differs from run to run. */
    String row() {
        Throwable thrown = failure();
        String message = String.valueOf(thrown.getMessage())
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…")
                .replace("|", "\\|")
                .replace("\n", " ");
        return "| " + when + " | `" + thrown.getClass().getSimpleName() + "` | " + message + " |";
    }
}
