package io.github.gcom4j.model.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.PackageVersion;

/** Refuses versions of Jackson that do not work with each other, which would fail at the first request with a body. */
public final class JacksonVersions {
    private static final String ANNOTATIONS = "com.fasterxml.jackson.annotation.";
    private static final Optional<String> PROBLEM = problem(
            PackageVersion.VERSION,
            tools.jackson.core.json.PackageVersion.VERSION,
            JsonProperty.class.getClassLoader());

    private JacksonVersions() {}

    /**
     * Checks what is on the class path.
     *
     * @throws IllegalStateException if it cannot work; the message names library, version found and version needed
     */
    public static void check() {
        PROBLEM.ifPresent(problem -> {
            throw new IllegalStateException(problem);
        });
    }

    static Optional<String> problem(Version databind, Version core, ClassLoader loader) {
        int minor = databind.getMinorVersion();
        if (minor >= 3 && core.getMinorVersion() < 3) {
            return Optional.of("jackson-core " + core + " is on the class path, but jackson-databind " + databind
                    + " needs 3.3.0 or newer");
        }
        String needed = minor >= 2 ? "2.22" : minor == 1 ? "2.21" : "2.19.2";
        boolean there = minor >= 2
                ? hasClass(loader, "JsonApplyView")
                : minor == 1 ? hasClass(loader, "JsonSerializeAs") : hasShapePojo(loader);
        if (there) {
            return Optional.empty();
        }
        String found = JsonProperty.class.getPackage().getImplementationVersion();
        return Optional.of("jackson-annotations " + (found == null ? "of an older version" : found)
                + " is on the class path, but jackson-databind " + databind + " needs " + needed + " or newer");
    }

    private static boolean hasClass(ClassLoader loader, String name) {
        try {
            Class.forName(ANNOTATIONS + name, false, loader);
            return true;
        } catch (ClassNotFoundException tooOld) {
            return false;
        }
    }

    /** Without it, Jackson 3.0 can neither read nor write a list or a map. */
    private static boolean hasShapePojo(ClassLoader loader) {
        try {
            return Arrays.stream(Class.forName(ANNOTATIONS + "JsonFormat$Shape", false, loader)
                            .getFields())
                    .anyMatch(shape -> shape.getName().equals("POJO"));
        } catch (ClassNotFoundException tooOld) {
            return false;
        }
    }
}
