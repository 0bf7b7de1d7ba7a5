package io.github.gcom4j.client;

import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that is fetched page by page, each page when it is needed and not before. It can be read more than once, and
 * each reading starts with the first page anew.
 *
 * @param <T> the type of the items
 */
public final class Paginated<T> implements Iterable<T> {
    private final Function<Optional<String>, Page<T>> fetch;

    Paginated(Function<Optional<String>, Page<T>> fetch) {
        this.fetch = fetch;
    }

    /** Returns an iterator over all items. */
    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(new PageIterator<>(fetch));
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
        return stream(new PageIterator<>(fetch));
    }

    private static <E> Stream<E> stream(Iterator<E> elements) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }
}
