package io.github.gcom4j.client.internal.paging;

import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.paging.Page;
import io.github.gcom4j.model.ApiObject;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.PageMetadata;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Where the pages of a list come from, and how they are to be read.
 *
 * @param operation the operation that lists
 * @param context how calls are made
 * @param fetch fetches the page of a cursor, or the first one
 * @param start the cursor to begin with
 * @param readsAhead whether the next page is asked for before it is needed
 */
public record PageSource<T>(
        Operation operation,
        ServiceContext context,
        BiFunction<ServiceContext, Optional<String>, CompletableFuture<Page<T>>> fetch,
        Optional<String> start,
        boolean readsAhead) {

    /** Follows the cursor that each page holds. */
    public static <P extends ApiObject, T> PageSource<T> byCursor(
            Operation operation,
            ServiceContext context,
            BiFunction<ServiceContext, Optional<String>, CompletableFuture<P>> call,
            Function<P, List<T>> items,
            Function<P, Optional<PageMetadata>> metadata) {
        return new PageSource<>(
                operation,
                context,
                (here, cursor) -> Futures.map(
                        call.apply(here, cursor),
                        page -> new Page<>(items.apply(page), PageCursor.next(operation, page, metadata.apply(page)))),
                Optional.empty(),
                false);
    }

    /** Counts the pages up; the number of a page is its cursor. */
    public static <P, T> PageSource<T> byNumber(
            Operation operation,
            ServiceContext context,
            long first,
            NumberedCall<P> call,
            Function<P, List<T>> items,
            Function<P, Optional<Number>> pages) {
        return new PageSource<>(
                operation,
                context,
                (here, cursor) -> {
                    long number = cursor.map(PageNumber::of).orElse(first);
                    return Futures.map(call.page(here, number), page -> {
                        List<T> found = items.apply(page);
                        return new Page<>(found, PageNumber.next(number, found.size(), pages.apply(page)));
                    });
                },
                Optional.empty(),
                false);
    }

    CompletableFuture<Page<T>> page(Optional<String> cursor) {
        return fetch.apply(context, cursor);
    }

    PageSource<T> startingAt(String cursor) {
        if (cursor.isBlank()) {
            throw new IllegalArgumentException("cursor must not be blank; it is the nextCursor() of a page");
        }
        return new PageSource<>(operation, context, fetch, Optional.of(cursor), readsAhead);
    }

    PageSource<T> readingAhead() {
        return new PageSource<>(operation, context, fetch, start, true);
    }

    PageSource<T> on(Executor steps) {
        return new PageSource<>(operation, context.on(steps), fetch, start, readsAhead);
    }

    PageReader<T> open() {
        return new PageReader<>(this);
    }

    /** Asks for the page of a number. */
    @FunctionalInterface
    public interface NumberedCall<P> {
        CompletableFuture<P> page(ServiceContext here, long number);
    }
}
