package io.github.gcom4j.client.internal.answer;

import io.github.gcom4j.model.internal.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A page of a gateway or proxy in the place of an answer of the API: HTML, XML, or a problem document of RFC 9457. */
public final class ForeignPage {
    private static final int READ_BYTES = 1 << 16;

    private ForeignPage() {}

    /** Tells whether a body is of someone else; what it says of itself is in the text of the error. */
    public static boolean is(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, READ_BYTES), StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .stripLeading();
        return text.startsWith("<") || (text.startsWith("{") && isProblem(body));
    }

    private static boolean isProblem(byte[] body) {
        try {
            JsonNode problem = Json.mapper().readTree(body);
            return !problem.has("code")
                    && !problem.has("message")
                    && problem.path("title").isString();
        } catch (JacksonException cutShort) {
            return false;
        }
    }
}
