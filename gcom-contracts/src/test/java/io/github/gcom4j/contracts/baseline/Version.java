package io.github.gcom4j.contracts.baseline;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version by the rules of Semantic Versioning, as far as this project uses them. */
record Version(int major, int minor, int patch, boolean snapshot) implements Comparable<Version> {
    private static final Pattern TEXT = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(-SNAPSHOT)?");
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch)
            .thenComparing(version -> !version.snapshot());

    static Version of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no version: write it as 1.2.3");
        }
        return new Version(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                parts.group(4) != null);
    }

    Version release() {
        return new Version(major, minor, patch, false);
    }

    /** The least version that may break clients of this one: before 1.0 the next minor, then the next major. */
    Version breaking() {
        return major == 0 ? new Version(0, minor + 1, 0, false) : new Version(major + 1, 0, 0, false);
    }

    /** The least version that may add something to this one. */
    Version adding() {
        return major == 0 ? new Version(0, minor, patch + 1, false) : new Version(major, minor + 1, 0, false);
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (snapshot ? "-SNAPSHOT" : "");
    }
}
