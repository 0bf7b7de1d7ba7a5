package io.github.gcom4j.client.internal.paging;

import java.util.Optional;

/** The number of a page as its cursor. */
final class PageNumber {
    private PageNumber() {}

    static long of(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "cursor must be the number of a page but is \"" + cursor + "\"; it is the nextCursor() of a page",
                    notANumber);
        }
    }

    /** The page after the one read, empty after the last. An answer that does not tell how many there are ends with an empty page. */
    static Optional<String> next(long number, int items, Optional<Number> pages) {
        boolean more = pages.map(count -> number < count.longValue()).orElse(items > 0);
        return more ? Optional.of(String.valueOf(number + 1)) : Optional.empty();
    }
}
