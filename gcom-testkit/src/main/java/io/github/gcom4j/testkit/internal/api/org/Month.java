package io.github.gcom4j.testkit.internal.api.org;

import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A billed month, in UTC. */
record Month(YearMonth month) {
    private static final int PRECISION = 9;

    /** Returns the months in which a stack has existed so far. */
    static List<YearMonth> of(StackRecord stack, Instant now) {
        YearMonth last = of(stack.deletedAt().orElse(now));
        return Stream.iterate(
                        of(stack.stack().createdAt().orElse(now)),
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(1))
                .filter(month -> new Month(month).overlap(stack, now).signum() > 0)
                .toList();
    }

    private static YearMonth of(Instant time) {
        return YearMonth.from(time.atOffset(ZoneOffset.UTC));
    }

    Instant start() {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Returns the last second, which is how the service names the end. */
    Instant lastSecond() {
        return next().minusSeconds(1);
    }

    /** Returns for which part of the month, from 0 to 1, a stack has existed so far. */
    BigDecimal overlap(StackRecord stack, Instant now) {
        Instant from = later(start(), stack.stack().createdAt().orElse(now));
        Instant to = earlier(earlier(next(), now), stack.deletedAt().orElse(now));
        if (!from.isBefore(to)) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(Duration.between(from, to).toMillis())
                .divide(BigDecimal.valueOf(Duration.between(start(), next()).toMillis()), PRECISION, RoundingMode.UP);
    }

    /** Writes it as bills do, for example September 2024. */
    String title() {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    private Instant next() {
        return month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
