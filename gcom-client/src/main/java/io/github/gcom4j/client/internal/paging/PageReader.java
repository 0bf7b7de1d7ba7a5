package io.github.gcom4j.client.internal.paging;

import io.github.gcom4j.client.error.RepeatedCursorException;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.paging.Page;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Follows the cursors, and stops with an error on one seen before rather than going round in circles. After a failure
 * the same page can be asked for again. One page at a time: not for use by several threads at once.
 */
final class PageReader<T> {
    private final PageSource<T> source;
    private final CursorHistory history = new CursorHistory();
    private volatile Optional<String> cursor;
    private volatile boolean done;
    private volatile @Nullable CompletableFuture<Page<T>> ahead;

    PageReader(PageSource<T> source) {
        this.source = source;
        this.cursor = source.start();
        // A list that leads back to where the reading began is a circle too.
        boolean unused = cursor.map(history::isRepetition).orElse(false);
    }

    boolean hasNext() {
        return !done;
    }

    CompletableFuture<Page<T>> next() {
        CompletableFuture<Page<T>> started = ahead;
        ahead = null;
        return Futures.map(started == null ? source.page(cursor) : started, this::accept);
    }

    /** Gives up what was asked for ahead of need. */
    void cancel() {
        CompletableFuture<Page<T>> started = ahead;
        if (started != null) {
            started.cancel(true);
        }
    }

    private Page<T> accept(Page<T> page) {
        Optional<String> next = page.nextCursor();
        next.filter(history::isRepetition).ifPresent(repeated -> {
            throw new RepeatedCursorException(source.operation(), repeated);
        });
        cursor = next;
        done = next.isEmpty();
        if (source.readsAhead() && !done) {
            ahead = source.page(next);
        }
        return page;
    }
}
