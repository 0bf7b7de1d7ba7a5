package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.transport.TransportResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the Retry-After header: seconds, or a date, which counts from the server's own clock where that is known. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofSeconds(999_999_999);

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

    private static Optional<Instant> parse(String value) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Duration positive(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
