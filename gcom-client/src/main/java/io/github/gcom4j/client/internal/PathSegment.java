package io.github.gcom4j.client.internal;

import feign.Param;
import org.jspecify.annotations.Nullable;

/** Encodes path values, and refuses those that would address another resource than the one meant. */
public final class PathSegment implements Param.Expander {
    @Override
    public String expand(Object value) {
        return encode(value);
    }

    static String encode(@Nullable Object value) {
        return PercentEncoding.encode(require("path value", value == null ? "" : String.valueOf(value)));
    }

    /**
     * Checks one path value.
     *
     * @param name what the value is, for the message
     * @param value the value before encoding
     * @return the value
     */
    public static String require(String name, String value) {
        if (value.isBlank() || value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException(name + " must not be blank, \".\" or \"..\" but is \"" + value + "\"");
        }
        return value;
    }
}
