package io.github.gcom4j.client.paging;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A list that is fetched page by page without holding a thread. Nothing is sent before it is read; it can be read more
 * than once, and each reading starts again with the first page.
 *
 * <p>The futures fail with a {@link io.github.gcom4j.client.error.GcomException} if a page cannot be fetched, and with a
 * {@link io.github.gcom4j.client.error.RepeatedCursorException} if the list has no end. Cancelling one aborts the request
 * under way and sends no further one. Consumers are called in order, one at a time, on the client's executor: they
 * must not block, and no page is asked for before they are done with the one before, unless
 * {@linkplain #readingAhead() reading ahead}.
 *
 * @param <T> the type of the items
 */
public interface AsyncPaginated<T> {
    /**
     * Begins in the middle, for example where an earlier reading ended.
     *
     * @param cursor the {@link Page#nextCursor()} of the last page that was read
     * @return the rest of the list
     * @throws IllegalArgumentException if the cursor is blank
     */
    AsyncPaginated<T> startingAt(String cursor);

    /**
     * Fetches the next page while the consumer is busy with the current one. It costs one request more than needed when
     * the reading stops early.
     *
     * @return the same list, read with one page of lead
     */
    AsyncPaginated<T> readingAhead();

    /**
     * Fetches one page: the first, or the one {@linkplain #startingAt(String) to start at}.
     *
     * @return the page, whose cursor leads to the next one
     */
    CompletableFuture<Page<T>> page();

    /**
     * Reads all items.
     *
     * @param consumer takes each item; what it throws ends the reading
     * @return completes after the last item
     */
    CompletableFuture<Void> forEach(Consumer<? super T> consumer);

    /**
     * Reads all pages.
     *
     * @param consumer takes each page; what it throws ends the reading
     * @return completes after the last page
     */
    CompletableFuture<Void> forEachPage(Consumer<? super Page<T>> consumer);

    /**
     * Finds the first item that matches, and reads no further page after it.
     *
     * @param wanted tells the item
     * @return the item, empty if there is none
     */
    CompletableFuture<Optional<T>> findFirst(Predicate<? super T> wanted);

    /**
     * Reads all items into memory.
     *
     * @return the items in the order of the API
     */
    CompletableFuture<List<T>> toList();
}
