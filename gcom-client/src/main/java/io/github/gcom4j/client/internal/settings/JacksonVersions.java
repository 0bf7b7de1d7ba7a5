package io.github.gcom4j.client.internal.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.PackageVersion;

/** Refuses versions of Jackson that do not work with each other, which would fail at the first request with a body. */
public final class JacksonVersions {
    private static final String ANNOTATIONS = "com.fasterxml.jackson.annotation.";

    private JacksonVersions() {}

    /**
     * Checks what is on the class path.
     *
     * @throws IllegalStateException if it cannot work; the message names library, version found and version needed
     */
    public static void check() {
        check(PackageVersion.VERSION, JsonProperty.class.getClassLoader());
    }

    static void check(Version databind, ClassLoader loader) {
        int minor = databind.getMinorVersion();
        if (minor >= 2) {
            require(databind, loader, "JsonApplyView", "2.22");
        } else if (minor == 1) {
            require(databind, loader, "JsonSerializeAs", "2.21");
        }
    }

    private static void require(Version databind, ClassLoader loader, String since, String needed) {
        try {
            Class.forName(ANNOTATIONS + since, false, loader);
        } catch (ClassNotFoundException tooOld) {
            String found = JsonProperty.class.getPackage().getImplementationVersion();
            throw new IllegalStateException("jackson-annotations " + (found == null ? "of an older version" : found)
                    + " is on the class path, but jackson-databind " + databind + " needs " + needed + " or newer");
        }
    }
}
