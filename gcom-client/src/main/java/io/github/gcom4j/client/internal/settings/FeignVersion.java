package io.github.gcom4j.client.internal.settings;

import feign.Feign;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Refuses a Feign that is too old, which would fail where the first request is made. */
public final class FeignVersion {
    private static final String SINCE_13 = "feign.ResponseInterceptor$Chain";
    private static final String PROPERTIES = "META-INF/maven/io.github.openfeign/feign-core/pom.properties";

    private FeignVersion() {}

    /**
     * Checks what is on the class path.
     *
     * @throws IllegalStateException if it is too old; the message names library, version found and version needed
     */
    public static void check() {
        ClassLoader loader = Feign.class.getClassLoader();
        try {
            Class.forName(SINCE_13, false, loader);
        } catch (ClassNotFoundException tooOld) {
            throw new IllegalStateException(
                    "feign-core " + found(loader) + " is on the class path, but the client needs 13.2 or newer");
        }
    }

    private static String found(ClassLoader loader) {
        Properties properties = new Properties();
        try (InputStream file = loader.getResourceAsStream(PROPERTIES)) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException unknown) {
            properties.clear();
        }
        return properties.getProperty("version", "of an older version");
    }
}
