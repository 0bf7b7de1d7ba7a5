package io.github.gcom4j.testkit.internal.http.journal;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The beginning of a body, so that a journal of large ones stays small. */
public final class Excerpt {
    private static final int MAX_BYTES = 4096;

    // A body that was cut may end within a secret.
    private static final Pattern SECRET = Pattern.compile(
            "(\"(?:" + String.join("|", Spec.shipped().secretProperties()) + ")\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)++");

    public static final Excerpt NOTHING = new Excerpt("", 0, new byte[0]);

    private final String contentType;
    private final int size;
    private final byte[] beginning;

    private Excerpt(String contentType, int size, byte[] beginning) {
        this.contentType = contentType;
        this.size = size;
        this.beginning = beginning;
    }

    public static Excerpt of(RawRequest request) {
        return of(request.header("content-type").orElse(""), request.body());
    }

    public static Excerpt of(RawAnswer answer) {
        return of(answer.headers().getOrDefault("Content-Type", ""), answer.body());
    }

    String contentType() {
        return contentType;
    }

    /** Returns the number of bytes of the whole body. */
    public int size() {
        return size;
    }

    /** Returns the number of bytes that are kept. */
    int kept() {
        return beginning.length;
    }

    /** Returns the text without what the spec calls secret. */
    public String masked() {
        return SECRET.matcher(text()).replaceAll("$1***");
    }

    private String text() {
        return new String(beginning, StandardCharsets.UTF_8);
    }

    private static Excerpt of(String contentType, byte[] body) {
        return new Excerpt(contentType, body.length, body.length <= MAX_BYTES ? body : beginning(body));
    }

    /** Ends before a character of UTF-8 rather than within it. */
    private static byte[] beginning(byte[] body) {
        int end = MAX_BYTES;
        while (end > 0 && (body[end] & 0xc0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(body, end);
    }
}
