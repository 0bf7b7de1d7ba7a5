package io.github.gcom4j.testkit.internal.wire.message;

import java.util.Locale;
import java.util.Set;

/** What an answer must leave to the server, so that the next one can be told from it. */
public final class Framing {
    private static final Set<String> OWN = Set.of("content-length", "transfer-encoding");

    private Framing() {}

    /**
     * Returns a status that ends an exchange.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static int requireFinal(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be 200 to 599 but is " + status);
        }
        return status;
    }

    /**
     * Makes sure that a header says nothing of where the answer ends and cannot end its head.
     *
     * @throws IllegalArgumentException if it does
     */
    public static void requireHeader(String name, String value) {
        if (!Token.isToken(name)) {
            throw new IllegalArgumentException("the name of a header must be a token but is \"" + name + "\"");
        }
        if (!Token.isText(value)) {
            throw new IllegalArgumentException("the header " + name + " must hold no control character");
        }
        if (OWN.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "the header " + name + " follows from the body: cutAnswer is for one that is shorter than it says");
        }
    }
}
