package io.github.gcom4j.benchmarks.contest;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A JVM of its own for one contestant. It carries out the work that is named on its standard input, a line at a time, and
 * answers each with a line: the nanoseconds of the calls, the bytes allocated and the processor's nanoseconds.
 */
public final class Worker {
    private final Contestant contestant;
    private final Usage usage = new Usage();

    private Worker(Contestant contestant) {
        this.contestant = contestant;
    }

    /**
     * Serves until the standard input ends.
     *
     * @param arguments the contestant's class and the origin of the server
     * @throws Exception if a call fails
     */
    public static void main(String[] arguments) throws Exception {
        // What a library prints must not come between the answers.
        PrintStream answers = System.out;
        System.setOut(System.err);
        Worker worker = new Worker(Contestants.create(arguments[0], arguments[1]));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            int space = order.indexOf(' ');
            answers.println(worker.work(order.substring(0, space), Integer.parseInt(order.substring(space + 1))));
            answers.flush();
        }
        System.exit(0);
    }

    private String work(String what, int times) throws Exception {
        long[] nanos = new long[times];
        usage.begin();
        for (int call = 0; call < times; call++) {
            long started = System.nanoTime();
            call(what);
            nanos[call] = System.nanoTime() - started;
        }
        return usage.end() + " " + LongStream.of(nanos).mapToObj(Long::toString).collect(Collectors.joining(" "));
    }

    private void call(String what) throws Exception {
        if (what.equals("policy")) {
            contestant.policy();
        } else {
            int expected = Integer.parseInt(what);
            if (contestant.stacks(what) != expected) {
                throw new IllegalStateException("not " + expected + " stacks");
            }
        }
    }
}
