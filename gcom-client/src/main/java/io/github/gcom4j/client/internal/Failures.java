package io.github.gcom4j.client.internal;

/** What becomes of failures that nobody waits for. */
final class Failures {
    private Failures() {}

    /** Reports a fault of the user's code that watches a call, and must not change it. */
    static void report(Throwable fault) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
    }
}
