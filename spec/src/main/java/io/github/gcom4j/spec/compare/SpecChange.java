package io.github.gcom4j.spec.compare;

/**
 * A change from one spec to the next.
 *
 * @param impact what it means to who uses the older one
 * @param pointer the place, as a JSON pointer: in the older spec, or in the next one for what was added
 * @param rule what changed, in words
 * @param subject the operation or the component a reader of a changelog knows it by
 */
public record SpecChange(Impact impact, String pointer, String rule, String subject) {
    private static final String COMPONENTS = "#/components/";

    /** What a change means to who uses the older spec. */
    public enum Impact {
        /** Who sends requests, reads answers or compiles against the generated code may have to change something. */
        BREAKING,
        /** It works as before, and is said to end. */
        DEPRECATED,
        /** Something is new, and nobody has to care. */
        ADDED
    }

    static SpecChange of(Impact impact, String pointer, String rule, String operation) {
        boolean shared = pointer.startsWith(COMPONENTS);
        return new SpecChange(
                impact,
                pointer,
                rule,
                shared ? pointer.substring(COMPONENTS.length()).split("/", -1)[1] : operation);
    }

    @Override
    public String toString() {
        return pointer + ": " + rule;
    }
}
