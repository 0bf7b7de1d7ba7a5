package io.github.gcom4j.testkit.internal.wire;

/** How many bytes of an answer are sent, given the size of its head and of all of it. */
@FunctionalInterface
public interface Extent {
    Extent ALL = (head, all) -> all;

    Extent NOTHING = (head, all) -> 0;

    /** The head and half of the body. */
    Extent HALF_OF_BODY = (head, all) -> head + (all - head) / 2;

    int bytes(int head, int all);

    /** At most that many bytes, the head included. */
    static Extent first(int bytes) {
        return (head, all) -> Math.min(bytes, all);
    }
}
