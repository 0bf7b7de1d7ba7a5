package io.github.gcom4j.client.credentials;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The token of an access policy that requests are made with. Its text form does not show the token. */
public final class Credentials {
    // The characters of a bearer token, RFC 6750 section 2.1.
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final Supplier<String> source;

    private Credentials(Supplier<String> source) {
        this.source = source;
    }

    /**
     * Uses one token for ever.
     *
     * @param token the token; white space around it is dropped
     * @return the credentials
     * @throws IllegalArgumentException if it is blank or holds a character that no token has
     */
    public static Credentials of(String token) {
        String checked = checked(token);
        return new Credentials(() -> checked);
    }

    /**
     * Asks for the token before each request, so that it can be replaced while the client is in use.
     *
     * @param source gives the current token; called from several threads, and it should not block for long
     * @return the credentials
     */
    public static Credentials from(Supplier<String> source) {
        Objects.requireNonNull(source, "source must not be null");
        return new Credentials(() -> checkedSupply(source.get()));
    }

    /**
     * Returns the token to send with the next request. It is a secret.
     *
     * @return the token
     */
    public String token() {
        return source.get();
    }

    private static String checkedSupply(@Nullable String token) {
        if (token == null) {
            throw new IllegalArgumentException("token must not be null, but that is what its supplier returned");
        }
        return checked(token);
    }

    static String checked(String token) {
        String stripped =
                Objects.requireNonNull(token, "token must not be null").strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("token must not be blank");
        }
        if (!TOKEN.matcher(stripped).matches()) {
            throw new IllegalArgumentException(
                    "token holds a character that no bearer token has; it has " + stripped.length() + " characters");
        }
        return stripped;
    }

    @Override
    public String toString() {
        return "Credentials[***]";
    }
}
