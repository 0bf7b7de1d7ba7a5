package io.github.gcom4j.testkit.outside;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What came of many creates.
 *
 * @param failed how those failed that were reported as failed, by the slug of the stack
 * @param applied the slugs of the stacks that the fake has
 */
record Creates(Map<String, GcomException> failed, Set<String> applied) {
    /** Creates stacks from several callers at once, with blocking calls. */
    static Creates of(GcomClient client, FakeGrafanaCloud cloud, int callers, String prefix, int count) {
        Map<String, GcomException> failed = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        Thread[] threads = IntStream.range(0, callers)
                .mapToObj(caller -> new Thread(() -> {
                    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        create(client, prefix + number, failed);
                    }
                }))
                .toArray(Thread[]::new);
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interruption) {
                throw new IllegalStateException(interruption);
            }
        }
        try (GcomClient direct =
                GcomClient.builder().apiUrl(cloud.apiUrl()).token(cloud.token()).build()) {
            return new Creates(
                    failed,
                    direct.stacks().list(cloud.organization().slug()).stream()
                            .map(Stack::slug)
                            .collect(Collectors.toSet()));
        }
    }

    private static void create(GcomClient client, String slug, Map<String, GcomException> failed) {
        try {
            client.stacks()
                    .create(CreateStackRequest.builder().name(slug).slug(slug).build());
        } catch (GcomException failure) {
            failed.put(slug, failure);
        }
    }

    /** Returns how the creates failed that were carried out all the same. */
    Map<String, GcomException> untrue() {
        Map<String, GcomException> untrue = new ConcurrentHashMap<>(failed);
        untrue.keySet().retainAll(applied);
        return untrue;
    }
}
