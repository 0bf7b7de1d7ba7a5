package io.github.gcom4j.benchmarks.contest;

import io.github.gcom4j.client.GcomClient;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Has many calls in flight at once, and prints the milliseconds until the last is answered and the most threads alive. */
public final class InFlight {
    /** Names the asynchronous twin of our client. */
    public static final String ASYNC = "gcom-async";

    private static final double NANOS_OF_A_MILLI = 1_000_000;

    private InFlight() {}

    /**
     * Calls, twice: the second time with connections that are open. A client that can only block gets as many threads as
     * there are calls.
     *
     * @param arguments the contestant, the origin of the server and how many calls
     * @throws Exception if the client cannot be made
     */
    public static void main(String[] arguments) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int before = threads.getThreadCount();
        int calls = Integer.parseInt(arguments[2]);
        Supplier<CompletableFuture<?>> call =
                arguments[0].equals(ASYNC) ? Async.call(arguments[1]) : blocking(arguments[0], arguments[1]);
        System.out.println(all(call, calls) + " " + (threads.getPeakThreadCount() - before));
        threads.resetPeakThreadCount();
        System.out.println(all(call, calls) + " " + (threads.getPeakThreadCount() - before));
        Runtime.getRuntime().halt(0);
    }

    private static Supplier<CompletableFuture<?>> blocking(String name, String origin) throws Exception {
        Contestant contestant = Contestants.create(name, origin);
        ExecutorService threads = Executors.newCachedThreadPool();
        return () -> CompletableFuture.runAsync(() -> call(contestant), threads);
    }

    private static void call(Contestant contestant) {
        try {
            contestant.policy();
        } catch (Exception failure) {
            throw new IllegalStateException(failure.toString(), failure);
        }
    }

    private static double all(Supplier<CompletableFuture<?>> call, int calls) {
        long started = System.nanoTime();
        CompletableFuture.allOf(
                        IntStream.range(0, calls).mapToObj(number -> call.get()).toArray(CompletableFuture<?>[]::new))
                .join();
        return (System.nanoTime() - started) / NANOS_OF_A_MILLI;
    }

    /** Apart, as the rivals run without our client. */
    private static final class Async {
        private static Supplier<CompletableFuture<?>> call(String origin) {
            GcomClient client =
                    GcomClient.builder().apiUrl(origin).token("glc_token").build();
            return () -> client.async().accessPolicies().get("us", GcomContestant.POLICY_ID);
        }
    }
}
