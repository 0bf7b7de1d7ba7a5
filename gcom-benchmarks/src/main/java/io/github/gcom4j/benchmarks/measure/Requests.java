package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.run.FakeProcess;
import java.util.ArrayList;
import java.util.List;

/** Asks for the same thing over and over on a number of connections. */
final class Requests {
    private static final double NANOS_OF_A_SECOND = 1_000_000_000;

    private final String url;
    private final int connections;

    static {
        System.setProperty("http.maxConnections", "64");
    }

    Requests(String url, int connections) {
        this.url = url;
        this.connections = connections;
    }

    /** Returns the requests answered in a second. */
    double run(int requests) throws InterruptedException {
        long started = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            Thread thread = new Thread(() -> {
                for (int request = 0; request < requests / connections; request++) {
                    if (!FakeProcess.answers(url)) {
                        throw new IllegalStateException(url + " was not answered with status 200");
                    }
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        int sent = requests / connections * connections;
        return sent * NANOS_OF_A_SECOND / (System.nanoTime() - started);
    }
}
