package io.github.gcom4j.testkit.internal.http.routing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What paths begin with, in whole parts, of which one in braces is whatever stands there. */
public final class PathPrefix {
    private final String text;
    private final Pattern pattern;

    private PathPrefix(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /**
     * Reads a prefix.
     *
     * @throws IllegalArgumentException if it does not begin with a slash
     */
    public static PathPrefix of(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("pathPrefix must begin with a slash but is \"" + text + "\"");
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : text.split("(?<=})|(?=\\{)", -1)) {
            pattern.append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
        }
        pattern.append(text.endsWith("/") ? "" : "(?![^/])");
        return new PathPrefix(text, Pattern.compile(pattern.toString()));
    }

    /** Returns what a path begins with, empty if that is something else. */
    Optional<String> beginningOf(String path) {
        Matcher matcher = pattern.matcher(path);
        return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
    }

    int length() {
        return text.length();
    }

    /** Returns the text it was read from. */
    @Override
    public String toString() {
        return text;
    }
}
