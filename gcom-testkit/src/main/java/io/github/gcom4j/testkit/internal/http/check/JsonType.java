package io.github.gcom4j.testkit.internal.http.check;

import java.util.regex.Pattern;

/** Tells whether a body is JSON by its media type, which has to be just that: {@code application/problem+json} is another. */
public final class JsonType {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9a-z-]+";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";

    /** JSON has one charset, so that only its name may be given. */
    private static final String PARAMETER =
            "charset=(?:utf-8|\"utf-8\")|(?!charset=)%s=(?:%s|%s)".formatted(TOKEN, TOKEN, QUOTED);

    private static final Pattern JSON = Pattern.compile(
            "application/json(?:[ \t]*;[ \t]*(?:%s)?)*+[ \t]*".formatted(PARAMETER), Pattern.CASE_INSENSITIVE);

    private JsonType() {}

    public static boolean matches(String contentType) {
        return JSON.matcher(contentType).matches();
    }
}
