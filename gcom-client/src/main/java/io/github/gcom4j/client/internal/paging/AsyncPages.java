package io.github.gcom4j.client.internal.paging;

import io.github.gcom4j.client.internal.async.AsyncLoop;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.paging.AsyncPaginated;
import io.github.gcom4j.client.paging.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads the pages of a list without holding a thread. */
public final class AsyncPages<T> implements AsyncPaginated<T> {
    private final PageSource<T> source;

    public AsyncPages(PageSource<T> source) {
        this.source = source;
    }

    PageSource<T> source() {
        return source;
    }

    @Override
    public AsyncPages<T> startingAt(String cursor) {
        return new AsyncPages<>(source.startingAt(cursor));
    }

    @Override
    public AsyncPages<T> readingAhead() {
        return new AsyncPages<>(source.readingAhead());
    }

    @Override
    public CompletableFuture<Page<T>> page() {
        return source.page(source.start());
    }

    @Override
    public CompletableFuture<Void> forEach(Consumer<? super T> consumer) {
        return forEachPage(page -> page.items().forEach(consumer));
    }

    @Override
    public CompletableFuture<Void> forEachPage(Consumer<? super Page<T>> consumer) {
        CompletableFuture<Boolean> read = read(page -> {
            consumer.accept(page);
            return false;
        });
        return Futures.then(read, ended -> CompletableFuture.completedFuture(null));
    }

    @Override
    public CompletableFuture<Optional<T>> findFirst(Predicate<? super T> wanted) {
        List<T> found = new ArrayList<>(1);
        CompletableFuture<Boolean> read = read(page -> {
            page.items().stream().filter(wanted).findFirst().ifPresent(found::add);
            return !found.isEmpty();
        });
        return Futures.map(read, ended -> found.stream().findFirst());
    }

    @Override
    public CompletableFuture<List<T>> toList() {
        List<T> items = new ArrayList<>();
        return Futures.map(forEach(items::add), ended -> List.copyOf(items));
    }

    private CompletableFuture<Boolean> read(Predicate<Page<T>> enough) {
        PageReader<T> reader = source.open();
        CompletableFuture<Boolean> read = AsyncLoop.until(
                false, ended -> ended || !reader.hasNext(), ended -> Futures.map(reader.next(), enough::test));
        var unused = read.whenComplete((ended, failure) -> reader.cancel());
        return read;
    }
}
