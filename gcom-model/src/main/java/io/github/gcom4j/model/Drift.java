package io.github.gcom4j.model;

/**
 * One place where what was received is not what this version knows. It never holds a value.
 *
 * @param cause what is unlike
 * @param pointer the place as a JSON pointer; an asterisk stands for a name that may be a secret, as the keys of labels are
 */
public record Drift(Cause cause, String pointer) {
    /** What can be unlike. */
    public enum Cause {
        /** A property that this version does not know. */
        UNKNOWN_FIELD,
        /** A value of a set that this version does not know. */
        UNKNOWN_ENUM_VALUE,
        /** A value of another type than the spec says, or an item that lacks what identifies it. */
        UNREADABLE_VALUE
    }

    /** Returns the cause and the pointer. */
    @Override
    public String toString() {
        return cause + " " + pointer;
    }
}
