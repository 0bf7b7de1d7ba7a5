package io.github.gcom4j.client.internal.request;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What can be one segment of a path: something else would address another resource than the one meant. */
public final class PathValue {
    private PathValue() {}

    /**
     * Checks a value.
     *
     * @param name what the value is, for the message
     * @param value the value before encoding
     * @return the value
     * @throws IllegalArgumentException if it is blank, "." or "..", or no text
     */
    public static String checked(String name, String value) {
        Objects.requireNonNull(value, name + " must not be null");
        if (value.chars().noneMatch(PathValue::isSeen) || value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException(name + " must not be blank, \".\" or \"..\" but is \"" + value + "\"");
        }
        if (value.chars().anyMatch(character -> Character.isSurrogate((char) character))
                && !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw new IllegalArgumentException(name + " must be text but holds half a character");
        }
        return value;
    }

    private static boolean isSeen(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT;
    }
}
