package io.github.gcom4j.client.internal.paging;

import io.github.gcom4j.client.paging.Page;
import io.github.gcom4j.client.paging.Paginated;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the pages of a list on the thread of the caller. */
public final class BlockingPages<T> implements Paginated<T> {
    private final PageSource<T> source;

    public BlockingPages(AsyncPages<T> twin) {
        this.source = twin.source();
    }

    private BlockingPages(PageSource<T> source) {
        this.source = source;
    }

    @Override
    public Paginated<T> startingAt(String cursor) {
        return new BlockingPages<>(source.startingAt(cursor));
    }

    @Override
    public Paginated<T> readingAhead() {
        return new BlockingPages<>(source.readingAhead());
    }

    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(new PageIterator<>(source));
    }

    @Override
    public Stream<T> stream() {
        return stream(iterator());
    }

    @Override
    public Stream<Page<T>> pages() {
        return stream(new PageIterator<>(source));
    }

    private static <E> Stream<E> stream(Iterator<E> elements) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }
}
