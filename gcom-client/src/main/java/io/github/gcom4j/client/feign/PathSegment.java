package io.github.gcom4j.client.feign;

import feign.Param;
import io.github.gcom4j.client.internal.request.PathValue;
import io.github.gcom4j.client.internal.request.PercentEncoding;

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
        return PercentEncoding.encode(PathValue.checked("path value", String.valueOf(value)));
    }
}
