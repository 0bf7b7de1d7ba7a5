package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.internal.paging.AsyncPages;
import io.github.gcom4j.client.internal.paging.PageSource;
import io.github.gcom4j.client.paging.AsyncPaginated;
import io.github.gcom4j.client.paging.Page;
import io.github.gcom4j.client.service.InRegion;
import io.github.gcom4j.client.service.RegionSlug;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Region;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/**
 * Reads a list that each region has of its own as one list, region after region. A cursor holds the regions that are left, the
 * one being read first, and the cursor of its next page.
 */
final class AllRegions<T> {
    private static final String REGIONS = ",";
    private static final String WITHIN = " ";

    private final BiFunction<ServiceContext, RegionSlug, AsyncPaginated<T>> ofRegion;

    private AllRegions(BiFunction<ServiceContext, RegionSlug, AsyncPaginated<T>> ofRegion) {
        this.ofRegion = ofRegion;
    }

    /** Returns the list. The regions are those there are when the reading begins. */
    static <T> AsyncPages<InRegion<T>> of(
            Operation operation,
            ServiceContext context,
            BiFunction<ServiceContext, RegionSlug, AsyncPaginated<T>> ofRegion) {
        AllRegions<T> list = new AllRegions<>(ofRegion);
        return new AsyncPages<>(new PageSource<>(operation, context, list::page, Optional.empty(), false));
    }

    private CompletableFuture<Page<InRegion<T>>> page(ServiceContext here, Optional<String> cursor) {
        return cursor.map(text -> continued(here, text))
                .orElseGet(() -> Futures.then(
                        new RegionSequences(here).list(),
                        regions -> page(here, regions.stream().map(Region::slug).toList(), "")));
    }

    private CompletableFuture<Page<InRegion<T>>> continued(ServiceContext here, String cursor) {
        String[] parts = cursor.split(WITHIN, 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(
                    "cursor must be the nextCursor() of a page of all regions but is \"" + cursor + "\"");
        }
        return page(here, List.of(parts[0].split(REGIONS)), parts[1]);
    }

    private CompletableFuture<Page<InRegion<T>>> page(ServiceContext here, List<String> regions, String within) {
        if (regions.isEmpty()) {
            return CompletableFuture.completedFuture(new Page<>(List.of(), Optional.empty()));
        }
        RegionSlug region = RegionSlug.of(regions.get(0));
        AsyncPaginated<T> list = ofRegion.apply(here, region);
        return Futures.map(
                (within.isEmpty() ? list : list.startingAt(within)).page(),
                page -> new Page<>(
                        page.items().stream()
                                .map(item -> new InRegion<>(region, item))
                                .toList(),
                        next(regions, page.nextCursor())));
    }

    private static Optional<String> next(List<String> regions, Optional<String> within) {
        List<String> left = within.isPresent() ? regions : regions.subList(1, regions.size());
        return left.isEmpty() ? Optional.empty() : Optional.of(String.join(REGIONS, left) + WITHIN + within.orElse(""));
    }
}
