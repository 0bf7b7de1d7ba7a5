package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.transport.TransportResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the Retry-After header: seconds, or a date that counts from the server's own clock. */
final class RetryAfter {
    private RetryAfter() {}

    static Optional<Duration> read(TransportResponse response) {
        return response.header("Retry-After").map(String::strip).flatMap(value -> seconds(value)
                .or(() -> date(value, response)));
    }

    private static Optional<Duration> seconds(String value) {
        return value.matches("\\d{1,9}") ? Optional.of(Duration.ofSeconds(Long.parseLong(value))) : Optional.empty();
    }

    private static Optional<Duration> date(String value, TransportResponse response) {
        return response.header("Date").flatMap(RetryAfter::parse).flatMap(now -> parse(value)
                .map(then -> positive(Duration.between(now, then))));
    }

    private static Optional<ZonedDateTime> parse(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Duration positive(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
