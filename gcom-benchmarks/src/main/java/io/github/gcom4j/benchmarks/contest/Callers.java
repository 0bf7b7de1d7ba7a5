package io.github.gcom4j.benchmarks.contest;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Calls from many threads at once, in a JVM that is warm: prints the calls of a second for each number of threads, and how many
 * threads there were beside the last ones.
 */
public final class Callers {
    private static final double NANOS_OF_A_SECOND = 1_000_000_000;

    // More would keep the compiler from its work.
    private static final int THREADS_TO_WARM_UP = 3;
    private static final int TIMES_AS_LONG_TO_WARM_UP = 4;

    private Callers() {}

    /**
     * Calls, first without measuring.
     *
     * @param arguments the contestant, the origin of the server, for how many seconds, and by how many threads, several times
     * @throws Exception if a call fails
     */
    public static void main(String[] arguments) throws Exception {
        ThreadMXBean alive = ManagementFactory.getThreadMXBean();
        int before = alive.getThreadCount();
        Contestant contestant = Contestants.create(arguments[0], arguments[1]);
        long nanos = TimeUnit.SECONDS.toNanos(Integer.parseInt(arguments[2]));
        run(contestant, THREADS_TO_WARM_UP, TIMES_AS_LONG_TO_WARM_UP * nanos);
        StringBuilder numbers = new StringBuilder();
        int threads = 0;
        for (String callers : List.of(arguments).subList(3, arguments.length)) {
            threads = Integer.parseInt(callers);
            run(contestant, threads, nanos);
            alive.resetPeakThreadCount();
            numbers.append(run(contestant, threads, nanos)).append(' ');
        }
        System.out.println(numbers.append(alive.getPeakThreadCount() - before - threads));
        Runtime.getRuntime().halt(0);
    }

    private static double run(Contestant contestant, int threads, long nanos) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long started = System.nanoTime();
        List<Future<Long>> callers = new ArrayList<>();
        for (int caller = 0; caller < threads; caller++) {
            callers.add(pool.submit(() -> {
                long calls = 0;
                for (; System.nanoTime() - started < nanos; calls++) {
                    contestant.policy();
                }
                return calls;
            }));
        }
        long calls = 0;
        for (Future<Long> caller : callers) {
            calls += caller.get();
        }
        pool.shutdown();
        return calls * NANOS_OF_A_SECOND / (System.nanoTime() - started);
    }
}
