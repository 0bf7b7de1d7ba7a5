package io.github.gcom4j.benchmarks.server;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.paging.Page;
import io.github.gcom4j.client.paging.Paginated;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.snapshot.Durability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
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
     * Starts a fake with one access policy, prints where to get it, and answers each line of input, a number of things to make,
     * with a line: milliseconds of the first start until it returned, of a further start, mebibytes that as many stacks need,
     * and milliseconds of a page of as many access policies, the median over the first and the last tenth of the pages.
     *
     * @param arguments none, or what a state in a file is to survive
     * @throws IOException if there is no place for that file
     */
    public static void main(String[] arguments) throws IOException {
        long started = System.nanoTime();
        FakeGrafanaCloudBuilder builder = FakeGrafanaCloud.builder().token(TOKEN);
        if (arguments.length > 0) {
            builder.state(
                    Files.createTempDirectory("fake").resolve("state.json"),
                    Durability.valueOf(arguments[0].toUpperCase(Locale.ROOT)));
        }
        try (FakeGrafanaCloud cloud = builder.start()) {
            serve(cloud, (System.nanoTime() - started) / NANOS_OF_A_MILLI);
        }
    }

    private static void serve(FakeGrafanaCloud cloud, double millisOfFirst) {
        try (Scanner orders = new Scanner(System.in, StandardCharsets.UTF_8)) {
            String id = cloud.given().accessPolicy("reader").id();
            String region = cloud.given().stack("first").regionSlug().orElseThrow();
            System.out.println(cloud.apiUrl() + "/api/v1/accesspolicies/" + id + "?region=" + region);
            while (orders.hasNextInt()) {
                int size = orders.nextInt();
                System.out.println(millisOfFirst + " " + millisOfAStart() + " " + mebibytes(cloud, size) + " "
                        + millisOfPages(cloud, region, size));
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

    private static String millisOfPages(FakeGrafanaCloud cloud, String region, int policies) {
        for (int policy = 0; policy < policies; policy++) {
            cloud.given().accessPolicy("policy" + policy);
        }
        try (GcomClient client =
                GcomClient.builder().apiUrl(cloud.apiUrl()).token(TOKEN).build()) {
            Paginated<AccessPolicy> list = client.accessPolicies().list(region);
            // Once before, so that the first pages are not those of code that has yet to be compiled.
            nanosOfPages(list);
            List<Long> nanos = nanosOfPages(list);
            int tenth = nanos.size() / 10;
            return millis(nanos.subList(0, tenth)) + " " + millis(nanos.subList(nanos.size() - tenth, nanos.size()));
        }
    }

    private static List<Long> nanosOfPages(Paginated<AccessPolicy> list) {
        List<Long> nanos = new ArrayList<>();
        Iterator<Page<AccessPolicy>> pages = list.pages().iterator();
        long started = System.nanoTime();
        while (pages.hasNext()) {
            pages.next();
            long ended = System.nanoTime();
            nanos.add(ended - started);
            started = ended;
        }
        return nanos;
    }

    private static double millis(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / NANOS_OF_A_MILLI;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
