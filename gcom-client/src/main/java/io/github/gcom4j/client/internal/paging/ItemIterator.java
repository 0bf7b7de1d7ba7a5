package io.github.gcom4j.client.internal.paging;

import io.github.gcom4j.client.paging.Page;
import java.util.Collections;
import java.util.Iterator;

/** Reads the items of pages one by one, and fetches a page only when its first item is asked for. */
final class ItemIterator<T> implements Iterator<T> {
    private final Iterator<Page<T>> pages;
    private Iterator<T> items = Collections.emptyIterator();

    ItemIterator(Iterator<Page<T>> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && pages.hasNext()) {
            items = pages.next().items().iterator();
        }
        return items.hasNext();
    }

    @Override
    public T next() {
        // hasNext() moves on to the next page that has items.
        boolean unused = hasNext();
        return items.next();
    }
}
