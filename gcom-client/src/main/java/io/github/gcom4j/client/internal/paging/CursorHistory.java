package io.github.gcom4j.client.internal.paging;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers cursors in constant memory. A short circle of cursors is noticed at the first repetition, a longer one later
 * but always, by Brent's algorithm: one cursor is kept as a mark that moves on after 1, 2, 4, 8... further ones.
 */
final class CursorHistory {
    private static final int RECENT = 64;

    private final Set<String> recent = new LinkedHashSet<>();
    private @Nullable String mark;
    private long sinceMark;
    private long markAfter = 1;

    /** Returns whether the cursor was seen before. */
    boolean isRepetition(String cursor) {
        boolean seen = cursor.equals(mark) || !recent.add(cursor);
        if (recent.size() > RECENT) {
            recent.remove(recent.iterator().next());
        }
        sinceMark++;
        if (sinceMark == markAfter) {
            mark = cursor;
            sinceMark = 0;
            markAfter *= 2;
        }
        return seen;
    }
}
