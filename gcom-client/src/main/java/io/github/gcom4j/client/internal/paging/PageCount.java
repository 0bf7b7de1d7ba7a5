package io.github.gcom4j.client.internal.paging;

import java.util.Optional;

/** The number of pages of an answer that tells the number of all items instead. */
public final class PageCount {
    private PageCount() {}

    public static Optional<Number> of(Optional<Long> items, Optional<Long> itemsInAPage) {
        return items.flatMap(all -> itemsInAPage.filter(size -> size > 0).map(size -> (all + size - 1) / size));
    }
}
