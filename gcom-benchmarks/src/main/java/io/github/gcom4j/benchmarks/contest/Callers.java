package io.github.gcom4j.benchmarks.contest;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Calls from many threads at once, and prints the calls of a second and how many threads there were beside those. */
public final class Callers {
    private static final double NANOS_OF_A_SECOND = 1_000_000_000;

    private Callers() {}

    /**
     * Calls, first without measuring.
     *
     * @param arguments the contestant, the origin of the server, how many threads and for how many seconds
     * @throws Exception if a call fails
     */
    public static void main(String[] arguments) throws Exception {
        ThreadMXBean alive = ManagementFactory.getThreadMXBean();
        int before = alive.getThreadCount();
        Contestant contestant = Contestants.create(arguments[0], arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        long nanos = TimeUnit.SECONDS.toNanos(Integer.parseInt(arguments[3]));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        run(contestant, pool, threads, nanos);
        long started = System.nanoTime();
        long calls = run(contestant, pool, threads, nanos);
        double seconds = (System.nanoTime() - started) / NANOS_OF_A_SECOND;
        System.out.println(calls / seconds + " " + (alive.getPeakThreadCount() - before - threads));
        Runtime.getRuntime().halt(0);
    }

    private static long run(Contestant contestant, ExecutorService pool, int threads, long nanos) throws Exception {
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
        return calls;
    }
}
