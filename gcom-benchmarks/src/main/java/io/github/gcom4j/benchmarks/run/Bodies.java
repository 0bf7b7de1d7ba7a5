package io.github.gcom4j.benchmarks.run;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The answers of the contest, as the fake gives them. */
public final class Bodies {
    /** How many access policies a page holds. */
    public static final int POLICIES_OF_A_PAGE = 100;

    private static final String CURSOR = "cursor-0000000";

    private Bodies() {}

    /**
     * Writes the answers, a file each.
     *
     * @param directory where to
     * @throws IOException if they cannot be written
     */
    public static void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.start();
                GcomClient client = GcomClient.builder()
                        .apiUrl(cloud.apiUrl())
                        .token(cloud.token())
                        .build()) {
            String slug = cloud.given().stack("stack").slug();
            Stack stack = client.stacks().get(slug);
            for (int count : List.of(1, 100, 10_000)) {
                Files.writeString(directory.resolve("stacks-" + count), stacks(stack, count));
            }
            AccessPolicy policy = cloud.given().accessPolicy("reader");
            Files.writeString(directory.resolve("policy"), json(policy));
            Files.writeString(directory.resolve("page"), page(policy, "/api/v1/accesspolicies?pageCursor=" + CURSOR));
            Files.writeString(directory.resolve("last-page"), page(policy, null));
        }
    }

    private static String stacks(Stack stack, int count) {
        String items = IntStream.range(0, count)
                .mapToObj(number -> json(stack.toBuilder()
                        .id(507303 + number)
                        .slug("stack" + number)
                        .name("stack" + number + ".grafana.net")
                        .build()))
                .collect(Collectors.joining(","));
        return "{\"items\":[" + items + "],\"orderBy\":\"name\",\"direction\":\"asc\",\"total\":" + count
                + ",\"pages\":1,\"pageSize\":1000000,\"page\":1,\"links\":[]}";
    }

    private static String page(AccessPolicy policy, @Nullable String next) {
        String items = String.join(",", Collections.nCopies(POLICIES_OF_A_PAGE, json(policy)));
        return "{\"items\":[" + items + "],\"metadata\":{\"pagination\":{\"pageSize\":" + POLICIES_OF_A_PAGE
                + ",\"pageCursor\":null,\"nextPage\":" + json(next) + "}}}";
    }

    private static String json(@Nullable Object value) {
        return Json.mapper().writeValueAsString(value);
    }
}
