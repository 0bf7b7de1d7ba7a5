package io.github.gcom4j.testkit.internal.state;

import java.util.Map;
import java.util.TreeMap;

/** Counters that ids come from, one for each kind, so that a run gives the same ids every time. */
public final class Ids {
    private final Map<String, Long> last;

    /** Goes on after the last numbers of each kind. */
    Ids(Map<String, Long> last) {
        this.last = new TreeMap<>(last);
    }

    Map<String, Long> last() {
        return new TreeMap<>(last);
    }

    /** Returns the next number of a kind. */
    public long next(String kind, long first) {
        return last.merge(kind, first, (known, ignored) -> known + 1);
    }

    /** Returns the next UUID of a kind. They sort in the order they were made. */
    public String nextUuid(String kind) {
        long number = next(kind, 1);
        return "%08x-%04x-4000-8000-%012x".formatted(number >>> 16, number & 0xffff, kind.hashCode() & 0xffffffffL);
    }
}
