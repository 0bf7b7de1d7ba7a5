package io.github.gcom4j.client;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that is fetched page by page, each page when it is needed and not before. It can be read more than once, and
 * each reading starts again with the first page.
 *
 * <p>Reading throws a {@link io.github.gcom4j.client.error.GcomException} if a page cannot be fetched, and a
 * {@link io.github.gcom4j.client.error.RepeatedCursorException} if the list has no end.
 *
 * @param <T> the type of the items
 */
public final class Paginated<T> implements Iterable<T> {
    private final PageSource<T> source;

    Paginated(AsyncPaginated<T> twin) {
        this.source = twin.source();
    }

    private Paginated(PageSource<T> source) {
        this.source = source;
    }

    /**
     * Begins in the middle, for example where an earlier reading ended.
     *
     * @param cursor the {@link Page#nextCursor()} of the last page that was read
     * @return the rest of the list
     * @throws IllegalArgumentException if the cursor is blank
     */
    public Paginated<T> startingAt(String cursor) {
        return new Paginated<>(source.startingAt(cursor));
    }

    /**
     * Fetches the next page while the caller is busy with the current one. It costs one request more than needed when
     * the reading stops early.
     *
     * @return the same list, read with one page of lead
     */
    public Paginated<T> readingAhead() {
        return new Paginated<>(source.readingAhead());
    }

    /** Returns an iterator over all items. */
    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(new PageIterator<>(source));
    }

    /**
     * Returns all items. The stream is sequential and lazy: {@code limit(1)} costs one request.
     *
     * @return the items
     */
    public Stream<T> stream() {
        return stream(iterator());
    }

    /**
     * Returns the pages. The stream is sequential and lazy.
     *
     * @return the pages, at least one
     */
    public Stream<Page<T>> pages() {
        return stream(new PageIterator<>(source));
    }

    private static <E> Stream<E> stream(Iterator<E> elements) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }
}
