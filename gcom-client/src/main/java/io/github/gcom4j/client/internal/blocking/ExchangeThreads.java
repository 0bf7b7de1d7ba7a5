package io.github.gcom4j.client.internal.blocking;

import java.lang.reflect.Method;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that wait for the responses of asynchronous calls, one for each request under way: virtual ones from Java 21 on,
 * before that daemons that end when they are idle.
 */
final class ExchangeThreads {
    static final Executor EXECUTOR = executor();

    private ExchangeThreads() {}

    private static Executor executor() {
        try {
            Method virtual = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
            return (Executor) virtual.invoke(null);
        } catch (ReflectiveOperationException olderJava) {
            return new ThreadPoolExecutor(
                    0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), ExchangeThreads::daemon);
        }
    }

    private static Thread daemon(Runnable work) {
        // Without the thread-locals of whoever needs it first.
        Thread thread = new Thread(null, work, "gcom-exchange", 0, false);
        thread.setDaemon(true);
        return thread;
    }
}
