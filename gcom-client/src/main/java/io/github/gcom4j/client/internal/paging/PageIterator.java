package io.github.gcom4j.client.internal.paging;

import io.github.gcom4j.client.internal.async.CallerThread;
import io.github.gcom4j.client.internal.async.Steps;
import io.github.gcom4j.client.paging.Page;
import io.github.gcom4j.model.Operation;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Reads the pages on the thread of the caller. After a failure, {@code next()} asks for the same page again. */
final class PageIterator<T> implements Iterator<Page<T>> {
    private final CallerThread caller = Steps.returningCaller();
    private final Operation operation;
    private final PageReader<T> reader;

    PageIterator(PageSource<T> source) {
        this.operation = source.operation();
        this.reader = source.on(caller).open();
    }

    @Override
    public boolean hasNext() {
        return reader.hasNext();
    }

    @Override
    public Page<T> next() {
        if (!reader.hasNext()) {
            throw new NoSuchElementException("there is no page after the last one");
        }
        return caller.await(operation, reader.next());
    }
}
