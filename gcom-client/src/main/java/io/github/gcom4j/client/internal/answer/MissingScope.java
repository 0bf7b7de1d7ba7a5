package io.github.gcom4j.client.internal.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the scope that a refusal says is missing, among all that it names. */
final class MissingScope {
    private static final String SCOPE = "[a-z][a-z0-9-]*(?::[a-z][a-z0-9-]*)+";
    private static final Pattern NAMED = Pattern.compile("(?<![\\w:/.@-])" + SCOPE + "(?![\\w:/@]|\\.\\w)");
    // What the token has is no more than said beside it.
    private static final Pattern HELD = Pattern.compile("(?<!\\bnot )(?<!n't )(?<!\\bmust )(?<!\\bshould )"
            + "\\b(?:received|has|have|had|got|given|granted|holds?|includes?|contains?|presented|provided)\\b"
            + "(?:[^a-z]*(?:only|just|the|scopes?|permissions?|following))*[^a-z]*" + SCOPE + "(?:[\\s,;'\"`]+(?:and )?"
            + SCOPE + ")*");
    private static final Pattern LACK = Pattern.compile(
            "scope|permission|missing|\\black|requir|\\bneed|insufficient|\\bnot have|n't have|must have");

    private MissingScope() {}

    /**
     * Finds it.
     *
     * @param text what the API says, in lower case
     * @param required the scopes the operation needs, as far as known
     */
    static Optional<String> named(String text, Set<String> required) {
        if (!LACK.matcher(text).find()) {
            return Optional.empty();
        }
        List<String> named = new ArrayList<>();
        Matcher scopes = NAMED.matcher(HELD.matcher(text).replaceAll(" "));
        while (scopes.find()) {
            named.add(scopes.group());
        }
        return named.stream().filter(required::contains).findFirst().or(() -> named.stream()
                .findFirst());
    }
}
