package io.github.gcom4j.benchmarks.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls from many threads at once, and prints the calls of a second. */
public final class Callers {
    private static final double NANOS_OF_A_SECOND = 1_000_000_000;

    private Callers() {}

    /**
     * Calls, first without measuring.
     *
     * @param arguments the contestant, the origin of the server, how many threads and how many calls in all
     * @throws Exception if a call fails
     */
    public static void main(String[] arguments) throws Exception {
        Contestant contestant = Contestants.create(arguments[0], arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        int calls = Integer.parseInt(arguments[3]);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        run(contestant, pool, threads, calls);
        long started = System.nanoTime();
        run(contestant, pool, threads, calls);
        System.out.println(calls / threads * threads * NANOS_OF_A_SECOND / (System.nanoTime() - started));
        Runtime.getRuntime().halt(0);
    }

    private static void run(Contestant contestant, ExecutorService pool, int threads, int calls) throws Exception {
        List<Future<?>> callers = new ArrayList<>();
        for (int caller = 0; caller < threads; caller++) {
            callers.add(pool.submit(() -> {
                for (int call = 0; call < calls / threads; call++) {
                    contestant.policy();
                }
                return null;
            }));
        }
        for (Future<?> caller : callers) {
            caller.get();
        }
    }
}
