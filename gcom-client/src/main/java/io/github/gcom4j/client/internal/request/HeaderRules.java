package io.github.gcom4j.client.internal.request;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers can be added to requests. */
public final class HeaderRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7E\\t]*");
    private static final Set<String> OWN = Set.of(
            "authorization",
            "accept",
            // The answer would come in a form that nobody reads.
            "accept-encoding",
            "range",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "x-request-id");

    private HeaderRules() {}

    /**
     * Checks a header.
     *
     * @param name its name
     * @param value its value, which no message shows
     * @throws IllegalArgumentException if it is one that the client sets itself, or malformed
     */
    public static void check(String name, String value) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(value, "value must not be null");
        if (!NAME.matcher(name).matches() || OWN.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("\"" + name + "\" is no header that can be added");
        }
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The value of the header " + name + " holds a character that is not printable ASCII");
        }
    }
}
