package io.github.gcom4j.client.internal.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Says durations as people do. */
public final class DurationText {
    private static final Duration FINE = Duration.ofSeconds(10);
    private static final Duration TINY = Duration.ofMillis(1);
    private static final Duration DAY = Duration.ofDays(1);

    private DurationText() {}

    /**
     * Says a duration in seconds, or in days where it is made of whole ones.
     *
     * @param duration how long
     * @return for example 365 days, 60 s, 2.5 s or 0.1 s; below ten seconds to the thousandth, otherwise to the nearest second
     */
    public static String of(Duration duration) {
        long days = duration.toDays();
        if (days > 1 && duration.equals(DAY.multipliedBy(days))) {
            return days + " days";
        }
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
        // Not even a second below zero overflows.
        boolean fine = isWithin(FINE, duration);
        // What is not nothing is not shown as nothing.
        boolean tiny = isWithin(TINY, duration);
        BigDecimal rounded = seconds.setScale(fine ? 3 : 0, tiny ? RoundingMode.UP : RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale())).toPlainString() + " s";
    }

    private static boolean isWithin(Duration limit, Duration duration) {
        return duration.compareTo(limit) < 0 && duration.compareTo(limit.negated()) > 0;
    }
}
