package io.github.gcom4j.spec.build.problem;

/**
 * A breach of a rule.
 *
 * @param pointer where, as a JSON pointer in URI fragment form, such as {@code #/paths/~1instances/post}
 * @param rule the rule, and what to write instead
 */
public record Problem(String pointer, String rule) {

    @Override
    public String toString() {
        return pointer + ": " + rule;
    }
}
