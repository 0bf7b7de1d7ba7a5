package io.github.gcom4j.spec;

/**
 * What is wrong with a value.
 *
 * @param pointer where, as a JSON pointer
 * @param rule keyword of the rule that is broken
 * @param message what is wrong, for people
 * @param property the property the rule is about, empty where it is about none
 */
public record Defect(String pointer, String rule, String message, String property) {
    /**
     * Returns the same as seen from one step further out.
     *
     * @param step name or index of the part
     * @return the defect of the whole
     */
    public Defect under(String step) {
        return new Defect("/" + SpecNode.escape(step) + pointer, rule, message, property);
    }

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "/" : pointer) + " " + message;
    }
}
