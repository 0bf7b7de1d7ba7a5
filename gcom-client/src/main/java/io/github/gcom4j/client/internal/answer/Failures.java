package io.github.gcom4j.client.internal.answer;

/** What becomes of failures that nobody waits for. */
public final class Failures {
    private Failures() {}

    /** Keeps what was there before beside a fault that came on top of it. */
    public static void addTo(Throwable fault, Throwable before) {
        if (fault != before) {
            fault.addSuppressed(before);
        }
    }

    /** Reports a fault of the user's code that watches a call, and must not change it. */
    public static void report(Throwable fault) {
        Thread thread = Thread.currentThread();
        try {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
        } catch (Throwable alsoFailed) {
            // Nobody is left to be told, and the call continues.
        }
    }
}
