package io.github.gcom4j.testkit.internal.wire;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that do not keep a JVM alive. */
final class Threads {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Threads() {}

    /** Makes a pool that grows with the requests in flight: of virtual threads where the JDK has them. */
    static ExecutorService daemons() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException olderThanJdk21) {
            return Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "fake-grafana-cloud-" + NUMBER.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });
        }
    }
}
