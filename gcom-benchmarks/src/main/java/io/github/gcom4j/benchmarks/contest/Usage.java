package io.github.gcom4j.benchmarks.contest;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * What a JVM uses between two points: bytes allocated by all threads, those that have ended included, and processor time. The
 * bytes are what the heap grew by and what the collector freed, since Java 17 has no total over all threads.
 */
final class Usage {
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final AtomicLong freed = new AtomicLong();
    private long usedBefore;
    private long freedBefore;
    private long processorBefore;

    Usage() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                CompositeData data = (CompositeData) notification.getUserData();
                                GcInfo collection = GarbageCollectionNotificationInfo.from(data)
                                        .getGcInfo();
                                freed.addAndGet(used(collection.getMemoryUsageBeforeGc())
                                        - used(collection.getMemoryUsageAfterGc()));
                            },
                            null,
                            null);
        }
    }

    void begin() {
        usedBefore = used();
        freedBefore = freed.get();
        processorBefore = system.getProcessCpuTime();
    }

    String end() throws InterruptedException {
        long processor = system.getProcessCpuTime() - processorBefore;
        long used = used() - usedBefore;
        // The collector reports a moment after it has collected.
        Thread.sleep(5);
        return used + freed.get() - freedBefore + " " + processor;
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long used(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> !pool.getKey().contains("Code")
                        && !pool.getKey().contains("Metaspace")
                        && !pool.getKey().contains("Compressed Class"))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }
}
