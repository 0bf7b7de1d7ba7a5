package io.github.gcom4j.client.paging;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param items the items of this page
 * @param nextCursor the cursor of the next page, empty on the last one
 * @param <T> the type of the items
 */
public record Page<T>(List<T> items, Optional<String> nextCursor) {
    public Page {
        items = List.copyOf(items);
    }
}
