package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.error.RepeatedCursorException;
import io.github.gcom4j.client.error.UnavailableException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Received;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.internal.paging.AsyncPages;
import io.github.gcom4j.client.internal.paging.PageSource;
import io.github.gcom4j.client.paging.AsyncPaginated;
import io.github.gcom4j.client.paging.Page;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Queries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PagingTest {
    private ScriptedServer server;
    private GcomClient client;

    @BeforeEach
    void start() {
        server = new ScriptedServer();
        client = server.client().build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void list_repeatsTheOriginalRequestWithTheCursorAlone() {
        threePages();
        List<String> names = client
                .accessPolicies()
                .list(Queries.ListAccessPolicies.builder()
                        .region("eu")
                        .name("x")
                        .pageSize(2)
                        .build())
                .stream()
                .map(policy -> policy.name().orElseThrow())
                .toList();
        assertThat(names).containsExactly("p0", "p1", "p2", "p3", "p4", "p5");
        assertThat(server.lines()).hasSize(3).containsOnly("GET /api/v1/accesspolicies");
        assertThat(server.received()).allSatisfy(request -> assertThat(request.parameters())
                .containsEntry("region", "eu")
                .containsEntry("name", "x")
                .containsEntry("pageSize", "2"));
        assertThat(cursors()).containsExactly("-", "c1", "c2");
    }

    @Test
    void limitOne_costsOneRequest() {
        threePages();
        assertThat(client.accessPolicies().list("eu").stream().limit(1)).hasSize(1);
        assertThat(client.accessPolicies().list("eu").stream().findFirst()).isPresent();
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void readingAhead_asksForOnePageMore_andForNoneTwice() {
        threePages();
        assertThat(client.accessPolicies().list("eu").readingAhead().stream()).hasSize(6);
        assertThat(cursors()).containsExactly("-", "c1", "c2");
        assertThat(client.async().accessPolicies().list("eu").readingAhead().toList())
                .succeedsWithin(10, TimeUnit.SECONDS)
                .satisfies(policies -> assertThat(policies).hasSize(6));
        assertThat(server.received()).hasSize(6);
    }

    @Test
    void startingAt_readsTheRest() {
        threePages();
        Page<AccessPolicy> first =
                client.accessPolicies().list("eu").pages().findFirst().orElseThrow();
        String cursor = first.nextCursor().orElseThrow();
        assertThat(client.accessPolicies().list("eu").startingAt(cursor)).hasSize(4);
        assertThat(cursors()).containsExactly("-", "c1", "c2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.accessPolicies().list("eu").startingAt(" "))
                .withMessageContaining("cursor must not be blank");
    }

    @Test
    void repeatedCursor_endsTheListWithAnError() {
        server.onAll(request -> page(0, 1, "c1"));
        assertThatThrownBy(() -> client.accessPolicies().list("eu").forEach(policy -> {}))
                .isInstanceOfSatisfying(RepeatedCursorException.class, failure -> {
                    assertThat(failure.cursor()).isEqualTo("c1");
                    assertThat(failure.operation()).isEqualTo(Operation.LIST_ACCESS_POLICIES);
                });
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void iterator_asksForTheSamePageAgain_afterAFailure() {
        AtomicInteger calls = new AtomicInteger();
        server.onAll(request -> switch (calls.incrementAndGet()) {
            case 1 -> page(0, 1, "c1");
            case 2 -> Answer.error(500, "InternalError", "try again");
            default -> page(1, 1, "");
        });
        var items = client.accessPolicies().list("eu").iterator();
        assertThat(items.next().name()).contains("p0");
        assertThatThrownBy(items::hasNext).isInstanceOf(UnavailableException.class);
        assertThat(items.next().name()).contains("p1");
        assertThat(items.hasNext()).isFalse();
        assertThat(cursors()).containsExactly("-", "c1", "c1");
    }

    @Test
    void async_readsAllPages_andStopsWhereTheItemIsFound() {
        threePages();
        List<String> names = new ArrayList<>();
        assertThat(client.async()
                        .accessPolicies()
                        .list("eu")
                        .forEach(policy -> names.add(policy.name().orElseThrow())))
                .succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(names).hasSize(6);
        assertThat(client.async().accessPolicies().list("eu").findFirst(policy -> policy.name()
                        .equals(Optional.of("p2"))))
                .succeedsWithin(10, TimeUnit.SECONDS)
                .satisfies(found -> assertThat(found).isPresent());
        assertThat(cursors()).containsExactly("-", "c1", "c2", "-", "c1");
    }

    @Test
    void async_sendsNothingMore_whenTheConsumerThrowsOrTheFutureIsCancelled() {
        threePages();
        CompletableFuture<Void> thrown = client.async()
                .accessPolicies()
                .list("eu")
                .forEach(policy -> {
                    throw new IllegalStateException("enough");
                });
        assertThat(thrown).failsWithin(10, TimeUnit.SECONDS).withThrowableThat().withMessageContaining("enough");

        // No page comes before the consumer can know what to cancel.
        CompletableFuture<CompletableFuture<?>> self = new CompletableFuture<>();
        server.onAll(request -> {
            self.join();
            return page(0, 2, "c1");
        });
        CompletableFuture<Void> cancelled = client.async()
                .accessPolicies()
                .list("eu")
                .forEachPage(page -> assertThat(self.join().cancel(true)).isTrue());
        self.complete(cancelled);
        assertThat(cancelled).failsWithin(10, TimeUnit.SECONDS);
        assertThat(cancelled).isCancelled();
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void async_costsNoStack_whenManyPagesAreThereAtOnce() {
        AtomicInteger fetched = new AtomicInteger();
        AtomicLong items = new AtomicLong();
        AsyncPaginated<Integer> list = new AsyncPages<>(new PageSource<>(
                Operation.LIST_TOKENS,
                client.async().context(),
                (here, cursor) -> {
                    int number = fetched.incrementAndGet();
                    return CompletableFuture.completedFuture(new Page<>(
                            List.of(number), number < 100_000 ? Optional.of("c" + number) : Optional.empty()));
                },
                Optional.empty(),
                false));
        list.forEach(item -> items.incrementAndGet()).join();
        assertThat(items).hasValue(100_000);
    }

    private void threePages() {
        server.onAll(request -> switch (cursor(request)) {
            case "c1" -> page(2, 2, "c2");
            case "c2" -> page(4, 2, "");
            default -> page(0, 2, "c1");
        });
    }

    private List<String> cursors() {
        return server.received().stream().map(PagingTest::cursor).toList();
    }

    private static String cursor(Received request) {
        return request.parameters().getOrDefault("pageCursor", "-");
    }

    private static Answer page(int from, int count, String next) {
        String items = IntStream.range(from, from + count)
                .mapToObj(i -> "{\"id\": \"id" + i + "\", \"name\": \"p" + i + "\"}")
                .collect(Collectors.joining(", "));
        // As the API does: the link lacks the filters and names the wrong path.
        String link = next.isEmpty() ? "null" : "\"/v1/elsewhere?pageCursor=" + next + "&pageSize=2\"";
        return Answer.json(
                "{\"items\": [" + items + "], \"metadata\": {\"pagination\": {\"nextPage\": " + link + "}}}");
    }
}
