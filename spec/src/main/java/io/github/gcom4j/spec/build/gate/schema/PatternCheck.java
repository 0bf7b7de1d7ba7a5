package io.github.gcom4j.spec.build.gate.schema;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Regular expressions compile and are said in words, as nobody can mend a value by reading an expression. */
public final class PatternCheck implements GateCheck {

    /** What reads on from "must" and can stand in a Java string. */
    private static final Pattern WORDS = Pattern.compile("[a-z][^\"\\\\\\n]*[^.\"\\\\\\n]");

    @Override
    public List<Problem> problems(SpecDocument spec) {
        Map<String, String> wordsOf = new HashMap<>();
        return spec.places(ObjectKind.SCHEMA)
                .flatMap(schema ->
                        Stream.of("pattern", "x-key-pattern").flatMap(key -> problem(schema, key, wordsOf).stream()))
                .toList();
    }

    private static List<Problem> problem(Place schema, String key, Map<String, String> wordsOf) {
        String expression = schema.text(key);
        String wordsKey = key.startsWith("x-") ? key + "-description" : "x-" + key + "-description";
        String words = schema.text(wordsKey);
        if (expression.isEmpty()) {
            return words.isEmpty() ? List.of() : List.of(schema.problem(wordsKey + " without " + key));
        }
        if (!compiles(expression)) {
            return List.of(schema.problem(key + " is no regular expression: " + expression));
        }
        if (!WORDS.matcher(words).matches()) {
            return List.of(schema.problem(wordsKey + " must say " + key + " in words that follow must"));
        }
        return words.equals(wordsOf.computeIfAbsent(expression, first -> words))
                ? List.of()
                : List.of(schema.problem("other words say the same pattern elsewhere"));
    }

    private static boolean compiles(String expression) {
        try {
            Pattern.compile(expression);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
