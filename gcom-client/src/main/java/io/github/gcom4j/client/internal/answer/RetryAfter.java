package io.github.gcom4j.client.internal.answer;

import io.github.gcom4j.client.transport.TransportResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the Retry-After header: seconds, or a date, which counts from the server's own clock where that is known. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofSeconds(999_999_999);

    private static final int FIRST_YEAR = 1977;
    // RFC 9110, section 5.6.7: the one that is written today and the two that are to be read.
    private static final DateTimeFormatter RFC_850 = format().appendPattern("EEEE, dd-MMM-")
            // A year of two digits that would be more than 50 years ahead is one of the last century.
            .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR)
            .appendPattern(" HH:mm:ss 'GMT'")
            .toFormatter(Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ASCTIME = format().appendPattern("EEE MMM ppd HH:mm:ss yyyy")
            .toFormatter(Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final List<DateTimeFormatter> FORMATS =
            List.of(DateTimeFormatter.RFC_1123_DATE_TIME, RFC_850, ASCTIME);

    private RetryAfter() {}

    static Optional<Duration> read(TransportResponse response, Instant now) {
        return response.header("Retry-After").map(String::strip).flatMap(value -> seconds(value)
                .or(() -> date(value, response, now)));
    }

    private static Optional<Duration> seconds(String value) {
        if (!value.matches("[0-9]+")) {
            return Optional.empty();
        }
        // A number too long to count with means later than any deadline all the same.
        return Optional.of(value.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(value)));
    }

    private static Optional<Duration> date(String value, TransportResponse response, Instant now) {
        Instant sent = response.header("Date").flatMap(RetryAfter::parse).orElse(now);
        return parse(value).map(then -> positive(Duration.between(sent, then)));
    }

    /** Reads one of the three forms of a date in HTTP, empty for anything else. */
    static Optional<Instant> parse(String value) {
        return FORMATS.stream().flatMap(format -> parse(format, value).stream()).findFirst();
    }

    private static Optional<Instant> parse(DateTimeFormatter format, String value) {
        try {
            return Optional.of(format.parse(value, Instant::from));
        } catch (DateTimeException otherFormat) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatterBuilder format() {
        return new DateTimeFormatterBuilder().parseCaseInsensitive();
    }

    private static Duration positive(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
