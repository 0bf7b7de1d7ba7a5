package io.github.gcom4j.client.error;

import io.github.gcom4j.client.internal.text.DurationText;
import io.github.gcom4j.model.Endpoint;
import java.io.Serializable;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the API answered when it refused a call.
 *
 * @param operation what was called
 * @param status the HTTP status
 * @param code the code of the error body, null where there is none
 * @param message the message of the error body, null where there is none
 * @param requestId the id under which the API traces the call, null where it gave none
 * @param retryAfter how long the API asks to wait, null where it does not say
 * @param rawBody the body as received, shortened and without secrets
 */
public record ErrorDetails(
        Endpoint operation,
        int status,
        @Nullable String code,
        @Nullable String message,
        @Nullable String requestId,
        @Nullable Duration retryAfter,
        String rawBody)
        implements Serializable {
    private static final String INSTEAD = " in the place of an answer of the API";
    private static final int LONGEST_TITLE = 200;
    private static final Pattern TITLE =
            Pattern.compile("(?is)<(?:title|h1)\\b[^>]*>([^<]+)<|^\\s*\\{.*\"title\"\\s*:\\s*\"([^\"\\\\]+)\"");

    String summary() {
        StringBuilder text =
                new StringBuilder(operation.id()).append(" failed: HTTP ").append(status);
        append(text, " ", code);
        append(text, ": ", message == null ? title() : message);
        if (retryAfter != null) {
            text.append(", to be tried again after ").append(DurationText.of(retryAfter));
        }
        append(text, " (request id ", requestId);
        return requestId == null ? text.toString() : text.append(')').toString();
    }

    /** Finds what a page of a gateway or proxy calls itself that came in the place of an answer. */
    private @Nullable String title() {
        Matcher page = TITLE.matcher(rawBody);
        if (page.find()) {
            return "a page " + quoted(page.group(1) != null ? page.group(1) : page.group(2)) + INSTEAD;
        }
        String body = rawBody.strip();
        if (body.startsWith("<")) {
            return "an HTML page" + INSTEAD;
        }
        boolean text = !body.isEmpty() && !body.startsWith("{") && !body.equals("null");
        return text ? "the text " + quoted(body.lines().findFirst().orElse("")) + INSTEAD : null;
    }

    private static String quoted(String words) {
        String title = words.strip();
        return "\"" + (title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + "...") + "\"";
    }

    private static void append(StringBuilder text, String separator, @Nullable String part) {
        if (part != null) {
            text.append(separator).append(part.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " "));
        }
    }
}
