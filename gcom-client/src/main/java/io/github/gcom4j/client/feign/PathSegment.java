package io.github.gcom4j.client.feign;

import feign.Param;
import io.github.gcom4j.client.internal.request.PercentEncoding;
import java.nio.charset.StandardCharsets;

/**
 * Writes a value as one segment of a path: whatever it holds is encoded, a slash too. It belongs on every path parameter of
 * an interface of your own:
 *
 * <pre>{@code
 * @RequestLine(value = "GET /orgs/{org}/saml", decodeSlash = false)
 * Map<String, Object> saml(@Param(value = "org", expander = PathSegment.class) String org);
 * }</pre>
 */
public final class PathSegment implements Param.Expander {
    /** Makes an expander; Feign does so by itself. */
    public PathSegment() {}

    /**
     * Encodes a value.
     *
     * @param value the value before encoding
     * @return the segment
     * @throws IllegalArgumentException if the value is blank, "." or "..", which would address another resource than the one
     *     meant
     */
    @Override
    public String expand(Object value) {
        String text = String.valueOf(value);
        if (text.chars().noneMatch(PathSegment::isSeen) || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("path value must not be blank, \".\" or \"..\" but is \"" + text + "\"");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("path value must be text but holds half a character");
        }
        return PercentEncoding.encode(text);
    }

    private static boolean isSeen(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT;
    }
}
