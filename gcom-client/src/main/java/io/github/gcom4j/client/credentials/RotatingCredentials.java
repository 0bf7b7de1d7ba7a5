package io.github.gcom4j.client.credentials;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A token that can be replaced while clients use it: each request made after {@link #replace(String)} carries the new one,
 * none carries half of each. Its text form does not show the token.
 *
 * <pre>{@code
 * RotatingCredentials token = new RotatingCredentials(first);
 * GcomClient client = GcomClient.builder().credentials(token.credentials()).build();
 * token.replace(second);
 * }</pre>
 */
public final class RotatingCredentials {
    private final AtomicReference<String> current;

    /**
     * Starts with a token.
     *
     * @param token the token; white space around it is dropped
     * @throws IllegalArgumentException if it is blank or holds a character that no token has
     */
    public RotatingCredentials(String token) {
        this.current = new AtomicReference<>(Credentials.checked(token));
    }

    /**
     * Replaces the token. Requests under way are not affected.
     *
     * @param token the new token; white space around it is dropped
     * @throws IllegalArgumentException if it is blank or holds a character that no token has; the old one stays
     */
    public void replace(String token) {
        current.set(Credentials.checked(token));
    }

    /**
     * Returns the credentials to give to a client.
     *
     * @return credentials that follow each replacement
     */
    public Credentials credentials() {
        return Credentials.from(current::get);
    }

    @Override
    public String toString() {
        return "RotatingCredentials[***]";
    }
}
