package io.github.gcom4j.testkit.internal.state.table;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A plugin of the plugin directory, which can be installed.
 *
 * @param versions the newest first, at least one
 */
public record OfferedPlugin(long id, String slug, String name, List<String> versions) {
    private static final long FIRST_OWN_ID = 100_000;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]*");

    /** What a plugin adds to Grafana, which its slug ends with. */
    public enum Type {
        DATASOURCE(2, "datasource", "Data Source"),
        PANEL(3, "panel", "Panel"),
        APP(1, "app", "Application");

        private final long id;
        private final String code;
        private final String title;

        Type(long id, String code, String title) {
            this.id = id;
            this.code = code;
            this.title = title;
        }

        public long id() {
            return id;
        }

        public String code() {
            return code;
        }

        public String title() {
            return title;
        }
    }

    public OfferedPlugin(long id, String slug, String name, String version) {
        this(id, slug, name, List.of(version));
    }

    /**
     * Makes one that the directory of the service does not have.
     *
     * @throws IllegalArgumentException if it cannot be one
     */
    public static OfferedPlugin own(int number, String slug, String name, List<String> versions) {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    "slug must be of lower-case letters, digits and - but is \"" + slug + "\"");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be empty");
        }
        if (versions.isEmpty() || versions.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("versions must hold one at least, and none that is empty");
        }
        if (Set.copyOf(versions).size() < versions.size()) {
            throw new IllegalArgumentException("versions must differ but are " + versions);
        }
        return new OfferedPlugin(FIRST_OWN_ID + number, slug, name, versions);
    }

    public String latestVersion() {
        return versions.get(0);
    }

    /** Returns the version that a word stands for: {@code latest}, or one with a leading v. */
    public String resolved(String version) {
        if (version.equals("latest")) {
            return latestVersion();
        }
        return version.startsWith("v") ? version.substring(1) : version;
    }

    public Type type() {
        for (Type type : Type.values()) {
            if (slug.endsWith("-" + type.code())) {
                return type;
            }
        }
        return Type.APP;
    }
}
