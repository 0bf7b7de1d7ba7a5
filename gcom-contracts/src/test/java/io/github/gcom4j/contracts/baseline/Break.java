package io.github.gcom4j.contracts.baseline;

/**
 * A change of the spec that breaks a client of the last release.
 *
 * @param pointer the place in the released spec, as a JSON pointer
 * @param rule what changed, in words
 * @param subject the operation or the component a reader of the changelog knows it by
 */
public record Break(String pointer, String rule, String subject) {
    private static final String COMPONENTS = "#/components/";

    static Break of(String pointer, String rule, String operation) {
        boolean shared = pointer.startsWith(COMPONENTS);
        return new Break(
                pointer, rule, shared ? pointer.substring(COMPONENTS.length()).split("/", -1)[1] : operation);
    }

    @Override
    public String toString() {
        return pointer + ": " + rule;
    }
}
