package io.github.gcom4j.client;

import io.github.gcom4j.client.internal.AsyncLoop;
import io.github.gcom4j.client.internal.Futures;
import java.util.ArrayList;
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
public final class AsyncPaginated<T> {
    private final PageSource<T> source;

    AsyncPaginated(PageSource<T> source) {
        this.source = source;
    }

    PageSource<T> source() {
        return source;
    }

    /**
     * Begins in the middle, for example where an earlier reading ended.
     *
     * @param cursor the {@link Page#nextCursor()} of the last page that was read
     * @return the rest of the list
     * @throws IllegalArgumentException if the cursor is blank
     */
    public AsyncPaginated<T> startingAt(String cursor) {
        return new AsyncPaginated<>(source.startingAt(cursor));
    }

    /**
     * Fetches the next page while the consumer is busy with the current one. It costs one request more than needed when
     * the reading stops early.
     *
     * @return the same list, read with one page of lead
     */
    public AsyncPaginated<T> readingAhead() {
        return new AsyncPaginated<>(source.readingAhead());
    }

    /**
     * Fetches one page: the first, or the one {@linkplain #startingAt(String) to start at}.
     *
     * @return the page, whose cursor leads to the next one
     */
    public CompletableFuture<Page<T>> page() {
        return source.page(source.start());
    }

    /**
     * Reads all items.
     *
     * @param consumer takes each item; what it throws ends the reading
     * @return completes after the last item
     */
    public CompletableFuture<Void> forEach(Consumer<? super T> consumer) {
        return forEachPage(page -> page.items().forEach(consumer));
    }

    /**
     * Reads all pages.
     *
     * @param consumer takes each page; what it throws ends the reading
     * @return completes after the last page
     */
    public CompletableFuture<Void> forEachPage(Consumer<? super Page<T>> consumer) {
        CompletableFuture<Boolean> read = read(page -> {
            consumer.accept(page);
            return false;
        });
        return Futures.then(read, ended -> CompletableFuture.completedFuture(null));
    }

    /**
     * Finds the first item that matches, and reads no further page after it.
     *
     * @param wanted tells the item
     * @return the item, empty if there is none
     */
    public CompletableFuture<Optional<T>> findFirst(Predicate<? super T> wanted) {
        List<T> found = new ArrayList<>(1);
        CompletableFuture<Boolean> read = read(page -> {
            page.items().stream().filter(wanted).findFirst().ifPresent(found::add);
            return !found.isEmpty();
        });
        return Futures.map(read, ended -> found.stream().findFirst());
    }

    /**
     * Reads all items into memory.
     *
     * @return the items in the order of the API
     */
    public CompletableFuture<List<T>> toList() {
        List<T> items = new ArrayList<>();
        return Futures.map(forEach(items::add), ended -> List.copyOf(items));
    }

    private CompletableFuture<Boolean> read(Predicate<Page<T>> enough) {
        PageReader<T> reader = source.open();
        CompletableFuture<Boolean> read = AsyncLoop.until(
                false, ended -> ended || !reader.hasNext(), ended -> Futures.map(reader.next(), enough::test));
        var unused = read.whenComplete((ended, failure) -> reader.cancel());
        return read;
    }
}
