package io.github.gcom4j.client;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Follows the cursors, and stops with an error on one seen before rather than going round in circles. */
final class PageIterator<T> implements Iterator<Page<T>> {
    private final Function<Optional<String>, Page<T>> fetch;
    private final Set<String> seen = new HashSet<>();
    private Optional<String> cursor = Optional.empty();
    private boolean done;

    PageIterator(Function<Optional<String>, Page<T>> fetch) {
        this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
        return !done;
    }

    @Override
    public Page<T> next() {
        if (done) {
            throw new NoSuchElementException("there is no page after the last one");
        }
        Page<T> page = fetch.apply(cursor);
        cursor = page.nextCursor();
        cursor.filter(repeated -> !seen.add(repeated)).ifPresent(repeated -> {
            throw new IllegalStateException("The API gave the page cursor " + repeated + " twice; the list has no end");
        });
        done = cursor.isEmpty();
        return page;
    }
}
