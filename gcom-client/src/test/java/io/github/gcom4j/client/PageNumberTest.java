package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gcom4j.client.internal.paging.AsyncPages;
import io.github.gcom4j.client.internal.paging.BlockingPages;
import io.github.gcom4j.client.internal.paging.PageSource;
import io.github.gcom4j.client.paging.Page;
import io.github.gcom4j.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists whose pages are counted. An answer here is the list of its items; an empty one says nothing of the pages. */
class PageNumberTest {
    private final GcomClient client = GcomClient.builder().token("glc_x").build();
    private final List<Long> asked = new ArrayList<>();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void everyPageIsAskedForOnce_whereTheAnswerTellsHowManyThereAre() {
        assertThat(new BlockingPages<>(pages(3, Optional.of(3))))
                .containsExactly("item of 1", "item of 2", "item of 3");
        assertThat(asked).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anEmptyPageIsTheLast_whereTheAnswerDoesNotTell() {
        assertThat(pages(2, Optional.empty()).toList()).isCompletedWithValue(List.of("item of 1", "item of 2"));
        assertThat(asked).containsExactly(1L, 2L, 3L);
    }

    @Test
    void readingBeginsInTheMiddle_withTheNumberAsCursor() {
        Page<String> page = pages(5, Optional.of(5)).startingAt("4").page().join();
        assertThat(page.nextCursor()).contains("5");
        assertThat(new BlockingPages<>(pages(5, Optional.of(5))).startingAt("4"))
                .hasSize(2);
        assertThat(asked).containsExactly(4L, 4L, 5L);
    }

    @Test
    void aCursorThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BlockingPages<>(pages(1, Optional.of(1)))
                        .startingAt("next")
                        .iterator()
                        .next())
                .withMessage("cursor must be the number of a page but is \"next\"; it is the nextCursor() of a page");
        assertThat(asked).isEmpty();
    }

    private AsyncPages<String> pages(int there, Optional<Number> told) {
        return new AsyncPages<>(PageSource.byNumber(
                Operation.LIST_STACKS,
                client.async().context(),
                1,
                (here, number) -> {
                    asked.add(number);
                    return CompletableFuture.completedFuture(
                            number <= there ? List.of("item of " + number) : List.<String>of());
                },
                items -> items,
                items -> told));
    }
}
