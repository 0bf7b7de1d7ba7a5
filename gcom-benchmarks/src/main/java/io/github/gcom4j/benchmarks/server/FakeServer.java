package io.github.gcom4j.benchmarks.server;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/** The fake in a process of its own. */
public final class FakeServer {
    /** The token it takes. */
    public static final String TOKEN = "glc_token";

    private static final int STARTS = 20;
    private static final double NANOS_OF_A_MILLI = 1_000_000;
    private static final double BYTES_OF_A_MIB = 1 << 20;

    private FakeServer() {}

    /**
     * Starts a fake with one access policy, prints where to get it, and answers each line of input with the milliseconds
     * that a further start takes and the mebibytes that as many stacks as the line says need.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.builder().token(TOKEN).start();
                Scanner orders = new Scanner(System.in, StandardCharsets.UTF_8)) {
            String id = cloud.given().accessPolicy("reader").id();
            System.out.println(cloud.apiUrl() + "/api/v1/accesspolicies/" + id + "?region="
                    + cloud.given().stack("first").regionSlug().orElseThrow());
            while (orders.hasNextInt()) {
                System.out.println(millisOfAStart() + " " + mebibytes(cloud, orders.nextInt()));
            }
        }
    }

    private static double millisOfAStart() {
        long started = System.nanoTime();
        for (int start = 0; start < STARTS; start++) {
            FakeGrafanaCloud.start().close();
        }
        return (System.nanoTime() - started) / NANOS_OF_A_MILLI / STARTS;
    }

    private static double mebibytes(FakeGrafanaCloud cloud, int stacks) {
        long before = used();
        for (int stack = 0; stack < stacks; stack++) {
            cloud.given().stack("stack" + stack);
        }
        return (used() - before) / BYTES_OF_A_MIB;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
