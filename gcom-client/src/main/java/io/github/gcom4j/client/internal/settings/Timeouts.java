package io.github.gcom4j.client.internal.settings;

import io.github.gcom4j.client.internal.text.DurationText;
import java.time.Duration;
import java.util.Objects;

/** Checks time-outs, which must be positive and short enough to be added to any time. */
public final class Timeouts {
    private static final Duration LONGEST = Duration.ofDays(365);

    private Timeouts() {}

    public static Duration checked(String name, Duration timeout) {
        Objects.requireNonNull(timeout, "timeout must not be null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive but is " + DurationText.of(timeout));
        }
        if (timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    name + " must be at most " + DurationText.of(LONGEST) + " but is " + DurationText.of(timeout));
        }
        return timeout;
    }
}
