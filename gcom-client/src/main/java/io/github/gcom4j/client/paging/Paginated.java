package io.github.gcom4j.client.paging;

import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A list that is fetched page by page, each page when it is needed and not before. It can be read more than once, and
 * each reading starts again with the first page.
 *
 * <p>Reading throws a {@link io.github.gcom4j.client.error.GcomException} if a page cannot be fetched, and a
 * {@link io.github.gcom4j.client.error.RepeatedCursorException} if the list has no end.
 *
 * @param <T> the type of the items
 */
public interface Paginated<T> extends Iterable<T> {
    /**
     * Begins in the middle, for example where an earlier reading ended.
     *
     * @param cursor the {@link Page#nextCursor()} of the last page that was read
     * @return the rest of the list
     * @throws IllegalArgumentException if the cursor is blank
     */
    Paginated<T> startingAt(String cursor);

    /**
     * Fetches the next page while the caller is busy with the current one. It costs one request more than needed when
     * the reading stops early.
     *
     * @return the same list, read with one page of lead
     */
    Paginated<T> readingAhead();

    /** Returns an iterator over all items. */
    @Override
    Iterator<T> iterator();

    /**
     * Returns all items. The stream is sequential and lazy: {@code limit(1)} costs one request.
     *
     * @return the items
     */
    Stream<T> stream();

    /**
     * Returns the pages. The stream is sequential and lazy.
     *
     * @return the pages, at least one
     */
    Stream<Page<T>> pages();
}
