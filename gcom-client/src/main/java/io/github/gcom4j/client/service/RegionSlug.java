package io.github.gcom4j.client.service;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The slug of a region, which is never blank: the API takes a blank region for another one, and deletes or loses things
 * there. Methods that want a region accept this type as well as plain text, which they check in the same way.
 */
public final class RegionSlug implements CharSequence {
    private static final Pattern SLUG = Pattern.compile("[^\\s\\p{Z}\\p{C}]+");

    private final String value;

    private RegionSlug(String value) {
        this.value = value;
    }

    /**
     * Checks a slug.
     *
     * @param slug for example us or prod-eu-west-3
     * @return the slug
     * @throws IllegalArgumentException if it is blank or holds white space or a character that cannot be seen
     */
    public static RegionSlug of(CharSequence slug) {
        if (slug instanceof RegionSlug checked) {
            return checked;
        }
        String value = Objects.requireNonNull(slug, "region must not be null").toString();
        if (!SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "region must be a slug such as us or prod-eu-west-3 but is \"" + value + "\"");
        }
        return new RegionSlug(value);
    }

    @Override
    public int length() {
        return value.length();
    }

    @Override
    public char charAt(int index) {
        return value.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return value.subSequence(start, end);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegionSlug slug && value.equals(slug.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the slug as the API writes it. */
    @Override
    public String toString() {
        return value;
    }
}
