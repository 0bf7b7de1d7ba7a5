package io.github.gcom4j.spec.internal;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rules about strings, counted in characters rather than in UTF-16 units. Each lets values of other types be. */
final class TextRules {
    private TextRules() {}

    static Rule minLength(int least) {
        return rule("minLength", "must be at least " + least + " characters long", text -> length(text) >= least);
    }

    static Rule maxLength(int most) {
        return rule("maxLength", "must be at most " + most + " characters long", text -> length(text) <= most);
    }

    static Rule pattern(String expression) {
        // To Java, a dollar also matches before a line feed at the end.
        Pattern pattern = Pattern.compile(
                expression.endsWith("$") ? expression.substring(0, expression.length() - 1) + "\\z" : expression);
        return rule("pattern", "must match " + expression, text -> pattern.matcher(text)
                .find());
    }

    static Rule rule(String keyword, String message, Predicate<String> holds) {
        return (value, found) -> {
            if (value.isString() && !holds.test(value.asString())) {
                found.add(keyword, message);
            }
        };
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
