package io.github.gcom4j.testkit.internal.state.table;

import java.util.List;
import java.util.Optional;

/** A page of a list and, unless it is the last one, the cursor of the next. */
public record PageOf<T>(List<T> items, Optional<String> nextCursor) {
    public static <T> PageOf<T> of(RegionItems.Slice<T> page) {
        return new PageOf<>(page.items(), page.last().map(Position::toCursor));
    }
}
