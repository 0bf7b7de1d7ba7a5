package io.github.gcom4j.client.internal.answer;

import io.github.gcom4j.model.internal.Json;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a gateway or proxy says in the place of an answer of the API: HTML, XML, plain text, or JSON of its own, such as the
 * problem document of RFC 9457.
 */
public final class ForeignPage {
    private static final int READ_BYTES = 1 << 16;
    private static final Set<String> OF_THE_API = Set.of("code", "message", "requestId");

    private ForeignPage() {}

    /** Tells whether a body is of someone else; what it says of itself is in the text of the error. */
    public static boolean is(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, READ_BYTES), StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .strip();
        if (text.isEmpty() || text.equals("null")) {
            return false;
        }
        return !text.startsWith("{") || isOfAnother(body);
    }

    // The parts of an error of the API are all optional, but it has no others in their place.
    private static boolean isOfAnother(byte[] body) {
        try {
            JsonNode answer = Json.mapper().readTree(body);
            return !answer.isEmpty() && OF_THE_API.stream().noneMatch(answer::has);
        } catch (JacksonException cutShort) {
            return false;
        }
    }
}
