package io.github.gcom4j.testkit.standalone.admin;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Reads durations as people write them. */
public final class Durations {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Durations() {}

    /**
     * Reads a duration.
     *
     * @param text such as 12s, 5m, 1h30m or PT12S
     * @throws IllegalArgumentException if it is none, negative or above a hundred years
     */
    public static Duration parse(String text) {
        String iso = text.toUpperCase(Locale.ROOT);
        Duration duration;
        try {
            duration = Duration.parse(iso.startsWith("P") ? iso : "PT" + iso);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no duration such as 12s, 5m or 1h30m", e);
        }
        if (duration.isNegative()) {
            throw new IllegalArgumentException("\"" + text + "\" must not be negative");
        }
        if (duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" must be at most " + LONGEST.toHours() + "h, a hundred years");
        }
        return duration;
    }
}
