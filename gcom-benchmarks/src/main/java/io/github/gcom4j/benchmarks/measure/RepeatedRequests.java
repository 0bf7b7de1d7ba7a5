package io.github.gcom4j.benchmarks.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Asks for the same thing over and over on a number of connections. */
final class RepeatedRequests {
    private static final double NANOS_OF_A_SECOND = 1_000_000_000;

    private final String url;
    private final int connections;
    private final Predicate<String> request;

    static {
        System.setProperty("http.maxConnections", "64");
    }

    /**
     * Describes them.
     *
     * @param request sends one and tells whether it was answered with a success
     */
    RepeatedRequests(String url, int connections, Predicate<String> request) {
        this.url = url;
        this.connections = connections;
        this.request = request;
    }

    /** Asks for some seconds, and returns the requests answered in one. */
    double perSecond(int seconds) throws IOException, InterruptedException {
        long started = System.nanoTime();
        AtomicLong answered = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            Thread thread = new Thread(() -> {
                while (refused.get() == 0 && System.nanoTime() - started < TimeUnit.SECONDS.toNanos(seconds)) {
                    (request.test(url) ? answered : refused).incrementAndGet();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (refused.get() > 0) {
            throw new IOException(url + " was not answered with status 200");
        }
        return answered.get() * NANOS_OF_A_SECOND / (System.nanoTime() - started);
    }
}
