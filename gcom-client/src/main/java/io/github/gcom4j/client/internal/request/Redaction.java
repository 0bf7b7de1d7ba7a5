package io.github.gcom4j.client.internal.request;

import io.github.gcom4j.client.transport.TransportRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes secrets out of text that a person may read: the token of the request, and whatever looks like one. */
public final class Redaction {
    private static final String MASK = "***";
    // Escaped slashes and the like belong to the token too.
    private static final Pattern TOKEN_SHAPES = Pattern.compile(
            "(?:(?:glc|glsa)(?:_|\\\\+u005[fF]|%5[fF]|&#95;|&#[xX]5[fF];)|eyJ)[A-Za-z0-9+/=_.\\\\%&#;-]+");

    private final String token;

    private Redaction(String token) {
        this.token = token;
    }

    // Each character as it is, or as JSON, URLs and HTML may write it.
    private static Pattern spellings(String token) {
        return Pattern.compile(token.chars()
                .mapToObj(character -> String.format(
                        Locale.ROOT,
                        "(?:\\\\*%s|\\\\+u(?i:%04x)|%%(?i:%02x)|&#%d;|&#[xX](?i:%x);)",
                        Pattern.quote(Character.toString(character)),
                        character,
                        character,
                        character,
                        character))
                .collect(Collectors.joining()));
    }

    public static Redaction of(TransportRequest request) {
        String authorization = request.headers().getOrDefault("Authorization", "");
        return new Redaction(
                authorization.startsWith("Bearer ") ? authorization.substring("Bearer ".length()) : authorization);
    }

    public String apply(String text) {
        if (token.isEmpty()) {
            return ofTokens(text);
        }
        String plain = text.replace(token, MASK);
        boolean escaped = plain.indexOf('\\') >= 0 || plain.indexOf('%') >= 0 || plain.indexOf('&') >= 0;
        return ofTokens(escaped ? spellings(token).matcher(plain).replaceAll(MASK) : plain);
    }

    /** Takes out whatever looks like a token, where none is known. */
    static String ofTokens(String text) {
        return TOKEN_SHAPES.matcher(text).replaceAll(MASK);
    }

    /** Tells whether a failure and its causes can be shown as they are. */
    public boolean leavesAlone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (!apply(cause.toString()).equals(cause.toString())) {
                return false;
            }
        }
        return true;
    }
}
