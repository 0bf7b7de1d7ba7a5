package io.github.gcom4j.testkit.internal.http.routing;

import io.github.gcom4j.testkit.internal.api.call.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes the parts of a URL, and refuses what encodes nothing. */
public final class PercentCoding {
    private PercentCoding() {}

    /** Decodes a segment of a path, in which a plus is data. */
    static String decodeSegment(String text) {
        return text.indexOf('%') < 0 ? text : decode(text, false);
    }

    /** Decodes a name or a value of a query, in which a plus is a space. */
    public static String decodeQuery(String text) {
        return text.indexOf('%') < 0 && text.indexOf('+') < 0 ? text : decode(text, true);
    }

    private static String decode(String text, boolean plusIsSpace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '%') {
                bytes.write(byteAt(text, at + 1));
                at += 2;
            } else {
                bytes.write(plusIsSpace && each == '+' ? ' ' : each);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.malformed(400, "The URL holds bytes that are no UTF-8: " + text);
        }
    }

    private static int byteAt(String text, int at) {
        int high = at + 1 < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(text.charAt(at + 1), 16);
        if (low < 0) {
            throw Refusal.malformed(400, "The URL holds a percent sign that encodes nothing: " + text);
        }
        return (high << 4) | low;
    }
}
