package io.github.gcom4j.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures depend on beside the code. */
final class Conditions {
    private static final double BYTES_OF_A_GIB = 1 << 30;
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private Conditions() {}

    static String machine() throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%d processors (%s), %.0f GiB of memory, %s %s",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                system.getTotalMemorySize() / BYTES_OF_A_GIB,
                system.getName(),
                system.getVersion());
    }

    static String jdk() {
        return System.getProperty("java.vm.name") + " " + Runtime.version() + " by "
                + System.getProperty("java.vendor");
    }

    /** The moment, and the mean number of runnable threads over the minute before it. */
    static String now() {
        return String.format(
                Locale.ROOT,
                "%s, load average %.1f",
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() throws IOException {
        if (Files.isReadable(PROCESSOR)) {
            try (Stream<String> lines = Files.lines(PROCESSOR)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            }
        }
        return System.getProperty("os.arch");
    }
}
