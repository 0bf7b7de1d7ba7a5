package io.github.gcom4j.testkit.internal.wire;

/** How many bytes of an answer are sent, given the size of its head and of all of it. */
@FunctionalInterface
public interface SentPart {
    SentPart ALL = (head, all) -> all;

    SentPart NOTHING = (head, all) -> 0;

    /** The head and half of the body. */
    SentPart HALF_OF_BODY = (head, all) -> head + (all - head) / 2;

    int bytes(int head, int all);

    /** At most that many bytes, the head included. */
    static SentPart first(int bytes) {
        return (head, all) -> Math.min(bytes, all);
    }
}
