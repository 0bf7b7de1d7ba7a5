package io.github.gcom4j.client;

import io.github.gcom4j.client.internal.Futures;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.PageMetadata;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Where the pages of a list come from, and how they are to be read. */
record PageSource<T>(
        Operation operation,
        Function<Optional<String>, CompletableFuture<Page<T>>> fetch,
        Optional<String> start,
        boolean readsAhead) {

    /** Reads from the beginning, each page when it is asked for. */
    static <P, T> PageSource<T> of(
            Operation operation,
            Function<Optional<String>, CompletableFuture<P>> call,
            Function<P, List<T>> items,
            Function<P, Optional<PageMetadata>> metadata) {
        return new PageSource<>(
                operation,
                cursor -> Futures.map(
                        call.apply(cursor),
                        page -> new Page<>(items.apply(page), PageCursor.next(metadata.apply(page)))),
                Optional.empty(),
                false);
    }

    PageSource<T> startingAt(String cursor) {
        if (cursor.isBlank()) {
            throw new IllegalArgumentException("cursor must not be blank; it is the nextCursor() of a page");
        }
        return new PageSource<>(operation, fetch, Optional.of(cursor), readsAhead);
    }

    PageSource<T> readingAhead() {
        return new PageSource<>(operation, fetch, start, true);
    }

    PageReader<T> open() {
        return new PageReader<>(this);
    }
}
