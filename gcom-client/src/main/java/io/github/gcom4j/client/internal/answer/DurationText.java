package io.github.gcom4j.client.internal.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Says durations as people do. */
public final class DurationText {
    private static final Duration FINE = Duration.ofSeconds(10);

    private DurationText() {}

    /**
     * Says a duration in seconds.
     *
     * @param duration how long
     * @return for example 60 s, 2.5 s or 0.1 s; below ten seconds to the thousandth, otherwise to the nearest second
     */
    public static String of(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
        BigDecimal rounded = seconds.setScale(duration.abs().compareTo(FINE) < 0 ? 3 : 0, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale())).toPlainString() + " s";
    }
}
