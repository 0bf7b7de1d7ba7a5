package io.github.gcom4j.benchmarks.contest;

import com.sun.management.GarbageCollectionNotificationInfo;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.paging.Paginated;
import io.github.gcom4j.model.AccessPolicy;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Reads all access policies, page by page, and prints how many, in how many milliseconds, and the greatest live heap. */
public final class PagingRun {
    private static final int POLICIES_OF_A_PAGE = 100;
    private static final double NANOS_OF_A_MILLI = 1_000_000;

    private PagingRun() {}

    /**
     * Reads.
     *
     * @param arguments the origin of the server, whether to read ahead, how many milliseconds a page keeps the reader busy,
     *     and after how many policies the clock starts
     */
    public static void main(String[] arguments) {
        AtomicLong live = watchLiveHeap();
        boolean ahead = Boolean.parseBoolean(arguments[1]);
        long busyNanos = (long) (Integer.parseInt(arguments[2]) * NANOS_OF_A_MILLI);
        long untimed = Long.parseLong(arguments[3]);
        long count = 0;
        long started = System.nanoTime();
        try (GcomClient client =
                GcomClient.builder().apiUrl(arguments[0]).token("glc_token").build()) {
            Paginated<AccessPolicy> policies = client.accessPolicies().list("us");
            for (AccessPolicy policy : ahead ? policies.readingAhead() : policies) {
                count += policy.scopes().isEmpty() ? 0 : 1;
                if (count % POLICIES_OF_A_PAGE == 0) {
                    LockSupport.parkNanos(busyNanos);
                }
                if (count == untimed) {
                    started = System.nanoTime();
                }
            }
        }
        double millis = (System.nanoTime() - started) / NANOS_OF_A_MILLI;
        System.gc();
        System.out.println(count + " " + millis + " " + live.get());
        Runtime.getRuntime().halt(0);
    }

    private static AtomicLong watchLiveHeap() {
        AtomicLong live = new AtomicLong();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                var info = GarbageCollectionNotificationInfo.from(
                                        (CompositeData) notification.getUserData());
                                long used = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                                        .filter(pool -> pool.getKey().startsWith("Tenured")
                                                || pool.getKey().startsWith("Eden")
                                                || pool.getKey().startsWith("Survivor"))
                                        .map(pool -> pool.getValue())
                                        .mapToLong(MemoryUsage::getUsed)
                                        .sum();
                                live.accumulateAndGet(used, Math::max);
                            },
                            null,
                            null);
        }
        return live;
    }
}
