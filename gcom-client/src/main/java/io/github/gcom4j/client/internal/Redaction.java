package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.transport.TransportRequest;
import java.util.regex.Pattern;

/** Takes secrets out of text that a person may read: the token of the request, and whatever looks like one. */
final class Redaction {
    private static final String MASK = "***";
    // Escaped slashes and the like belong to the token too.
    private static final Pattern TOKEN_SHAPES = Pattern.compile("(?:glc_|glsa_|eyJ)[A-Za-z0-9+/=_.\\\\%&#;-]+");

    private final String token;

    private Redaction(String token) {
        this.token = token;
    }

    static Redaction of(TransportRequest request) {
        String authorization = request.headers().getOrDefault("Authorization", "");
        return new Redaction(
                authorization.startsWith("Bearer ") ? authorization.substring("Bearer ".length()) : authorization);
    }

    String apply(String text) {
        return ofTokens(token.isEmpty() ? text : text.replace(token, MASK));
    }

    /** Takes out whatever looks like a token, where none is known. */
    static String ofTokens(String text) {
        return TOKEN_SHAPES.matcher(text).replaceAll(MASK);
    }

    /** Tells whether a failure and its causes can be shown as they are. */
    boolean leavesAlone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (!apply(cause.toString()).equals(cause.toString())) {
                return false;
            }
        }
        return true;
    }
}
