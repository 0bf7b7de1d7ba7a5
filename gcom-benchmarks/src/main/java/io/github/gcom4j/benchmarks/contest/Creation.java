package io.github.gcom4j.benchmarks.contest;

import io.github.gcom4j.client.GcomClient;

/** Prints how many microseconds the first client of a JVM takes to make, and a later one on average. */
public final class Creation {
    private static final int LATER = 200;
    private static final double NANOS_OF_A_MICRO = 1_000;

    private Creation() {}

    /**
     * Makes clients.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        long started = System.nanoTime();
        make();
        long first = System.nanoTime() - started;
        started = System.nanoTime();
        for (int client = 0; client < LATER; client++) {
            make();
        }
        long later = (System.nanoTime() - started) / LATER;
        System.out.println(first / NANOS_OF_A_MICRO + " " + later / NANOS_OF_A_MICRO);
    }

    private static void make() {
        try (GcomClient client = GcomClient.builder().token("glc_token").build()) {
            client.stacks();
        }
    }
}
