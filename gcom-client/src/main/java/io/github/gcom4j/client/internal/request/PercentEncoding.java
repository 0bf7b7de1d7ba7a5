package io.github.gcom4j.client.internal.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Encodes a value for a URL so that nothing but unreserved characters and percent signs is left. Feign would encode it
 * too, but takes a value such as {@code %2F} for one that is encoded already.
 */
public final class PercentEncoding {
    private PercentEncoding() {}

    /**
     * Encodes a value.
     *
     * @param value the value
     * @return the encoded value
     */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
