package io.github.gcom4j.client.internal.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** Names the toolkit and its version to the API. */
public final class UserAgent {
    public static final String VALUE =
            "gcom/" + version() + " Java/" + Runtime.version().feature();

    private UserAgent() {}

    /**
     * Adds a program to the toolkit.
     *
     * @param product the program
     * @return the header
     */
    public static Map<String, String> with(String product) {
        return Map.of("User-Agent", VALUE + " " + product);
    }

    private static String version() {
        try (InputStream file = UserAgent.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
