package io.github.gcom4j.spec.compare;

import io.github.gcom4j.spec.SpecSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds limits that became narrower for who sends, or wider for who reads. */
final class LimitChanges {
    private static final List<String> LOWER = List.of("minLength", "minItems", "minProperties", "minimum");
    private static final List<String> UPPER = List.of("maxLength", "maxItems", "maxProperties", "maximum");
    /** Formats that the generated code has no type of its own for. */
    private static final List<String> TEXTS = List.of("uuid", "uri");

    private final SpecSchema was;
    private final SpecSchema is;
    private final boolean answered;
    private final SpecChanges changes;
    private final String pointer;

    LimitChanges(SpecSchema was, SpecSchema is, boolean answered, SpecChanges changes) {
        this.was = was;
        this.is = is;
        this.answered = answered;
        this.changes = changes;
        this.pointer = was.node().pointer();
    }

    void find() {
        format();
        patterns();
        defaults();
        LOWER.forEach(word -> limit(word, -1));
        UPPER.forEach(word -> limit(word, 1));
    }

    private void format() {
        String before = was.text("format");
        String after = is.text("format");
        boolean harmless =
                answered ? before.isEmpty() && TEXTS.contains(after) : after.isEmpty() && TEXTS.contains(before);
        changes.breaksIf(!before.equals(after) && !harmless, pointer, "the format is now \"" + after + "\"");
    }

    private void patterns() {
        for (String word : List.of("pattern", "x-key-pattern")) {
            String before = was.text(word);
            String after = is.text(word);
            boolean harmless = answered ? Patterns.isWider(before, after) : Patterns.isWider(after, before);
            String words = is.text("x-" + word.replace("x-", "") + "-description");
            changes.breaksIf(
                    !harmless,
                    pointer,
                    "the " + word + " is now "
                            + (words.isEmpty() ? "\"" + after + "\"" : "another: what it matches must " + words));
        }
    }

    /** What is meant by a value that is not sent. Readers get what is meant. */
    private void defaults() {
        for (String word : List.of("default", "x-service-default")) {
            JsonNode after = value(is, word);
            changes.breaksIf(
                    !answered && !value(was, word).equals(after),
                    pointer,
                    "the " + word + " is now " + (after.isMissingNode() ? "none" : after));
        }
    }

    /**
     * Compares one limit.
     *
     * @param outwards the sign of a change that makes it wider
     */
    private void limit(String word, int outwards) {
        Optional<BigDecimal> before = number(was, word);
        Optional<BigDecimal> after = number(is, word);
        int wider;
        if (before.isEmpty() || after.isEmpty()) {
            wider = Boolean.compare(after.isEmpty(), before.isEmpty());
        } else {
            wider = after.get().compareTo(before.get()) * outwards;
        }
        changes.breaksIf(
                answered ? wider > 0 : wider < 0,
                pointer,
                after.map(limit -> "the " + word + " is now " + limit).orElse("there is no " + word + " any more"));
    }

    /** Such a word stands beside a wrapped reference, or behind it. */
    private static JsonNode value(SpecSchema schema, String word) {
        JsonNode own = schema.node().json().path(word);
        return own.isMissingNode() ? schema.keyword(word) : own;
    }

    private static Optional<BigDecimal> number(SpecSchema schema, String word) {
        return Optional.of(value(schema, word)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }
}
