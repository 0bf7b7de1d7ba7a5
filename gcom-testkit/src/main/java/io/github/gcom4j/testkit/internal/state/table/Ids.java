package io.github.gcom4j.testkit.internal.state.table;

import java.util.Locale;

/** Counters that ids come from, one for each kind, so that a run gives the same ids every time. */
public final class Ids {
    private final Table<Long> last;

    /** Continues after the last numbers of each kind. */
    public Ids(Table<Long> last) {
        this.last = last;
    }

    /** Returns the next number of a kind. */
    public long next(String kind, long first) {
        long number = last.find(kind).map(known -> known + 1).orElse(first);
        last.put(kind, number);
        return number;
    }

    /** Tells whether there was a number of a kind. */
    public boolean has(String kind) {
        return last.has(kind);
    }

    public void forget(String kind) {
        last.remove(kind);
    }

    /** Returns the next UUID of a kind. They sort in the order they were made. */
    public String nextUuid(String kind) {
        long number = next(kind, 1);
        return String.format(
                Locale.ROOT,
                "%08x-%04x-4000-8000-%012x",
                number >>> 16,
                number & 0xffff,
                kind.hashCode() & 0xffffffffL);
    }
}
