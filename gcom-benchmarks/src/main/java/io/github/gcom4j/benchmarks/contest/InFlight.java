package io.github.gcom4j.benchmarks.contest;

import io.github.gcom4j.client.GcomClient;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Has many calls in flight at once, and prints the milliseconds until the last is answered and the most threads alive. */
public final class InFlight {
    private static final double NANOS_OF_A_MILLI = 1_000_000;

    private InFlight() {}

    /**
     * Calls, twice: the second time with connections that are open.
     *
     * @param arguments the origin of the server and how many calls
     */
    public static void main(String[] arguments) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int before = threads.getThreadCount();
        int calls = Integer.parseInt(arguments[1]);
        try (GcomClient client =
                GcomClient.builder().apiUrl(arguments[0]).token("glc_token").build()) {
            System.out.println(all(client, calls) + " " + (threads.getPeakThreadCount() - before));
            threads.resetPeakThreadCount();
            System.out.println(all(client, calls) + " " + (threads.getPeakThreadCount() - before));
        }
        Runtime.getRuntime().halt(0);
    }

    private static double all(GcomClient client, int calls) {
        long started = System.nanoTime();
        CompletableFuture.allOf(IntStream.range(0, calls)
                        .mapToObj(call -> client.async().accessPolicies().get("us", GcomContestant.POLICY_ID))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        return (System.nanoTime() - started) / NANOS_OF_A_MILLI;
    }
}
