package io.github.gcom4j.testkit.journal;

/**
 * A request or an answer that breaks the spec.
 *
 * @param operation id of the operation, for example {@code createStack}
 * @param side whether the request or the fake's own answer is at fault
 * @param part the part of the message at fault, for example {@code body}
 * @param pointer where in that part, as a JSON pointer for a body and as a name otherwise
 * @param rule the rule that is broken, named by its keyword in the spec, for example {@code maxLength}
 * @param message what is wrong, for people
 */
public record Violation(String operation, Side side, String part, String pointer, String rule, String message) {

    /** Who is to blame for a violation. */
    public enum Side {
        /** The caller sent something the spec forbids. */
        REQUEST,
        /** The fake answered something the spec does not document. */
        ANSWER
    }

    @Override
    public String toString() {
        return operation + " " + side + " " + part + " " + (pointer.isEmpty() ? "/" : pointer) + " breaks " + rule
                + ": " + message;
    }
}
