package io.github.gcom4j.client.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.transport.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String TEN_PAST = "Sun, 22 Nov 2026 10:10:00 GMT";

    @Test
    void secondsAreTakenAsTheyAre() {
        assertThat(RetryAfter.read(response("3600", null), NOW)).contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 22 Nov 2026 10:10:00 GMT",
                "Sunday, 22-Nov-26 10:10:00 GMT",
                "sunday, 22-nov-26 10:10:00 GMT",
                "Sun Nov 22 10:10:00 2026"
            })
    void aDateIsReadInEachOfItsThreeForms(String date) {
        assertThat(RetryAfter.read(response(date, null), NOW)).contains(Duration.ofMinutes(10));
        assertThat(RetryAfter.read(response(TEN_PAST, date), NOW)).contains(Duration.ZERO);
    }

    @Test
    void aDayOfOneDigitAndAYearOfTheLastCenturyAreRead() {
        assertThat(RetryAfter.read(response("Sun Nov  6 08:49:37 1994", "Sunday, 06-Nov-94 08:49:07 GMT"), NOW))
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void aDateCountsFromTheServersClock() {
        assertThat(RetryAfter.read(response(TEN_PAST, "Sun, 22 Nov 2026 10:09:30 GMT"), NOW))
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void aDateCountsFromOurClockWhereTheServerTellsNone() {
        assertThat(RetryAfter.read(response(TEN_PAST, null), NOW)).contains(Duration.ofMinutes(10));
        assertThat(RetryAfter.read(response(TEN_PAST, "yesterday"), NOW)).contains(Duration.ofMinutes(10));
    }

    @Test
    void aDateThatHasPassedMeansNoWait() {
        assertThat(RetryAfter.read(response(TEN_PAST, "Sun, 22 Nov 2026 11:00:00 GMT"), NOW))
                .contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "\u0661"})
    void whatIsNeitherSecondsNorDateIsIgnored(String value) {
        assertThat(RetryAfter.read(response(value, null), NOW)).isEmpty();
    }

    @Test
    void aNumberTooLongToCountWithIsALongWaitAndNotNone() {
        assertThat(RetryAfter.read(response("99999999999999999999", null), NOW))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofDays(365)));
    }

    private static TransportResponse response(String retryAfter, @Nullable String date) {
        Map<String, List<String>> headers = new HashMap<>(Map.of("retry-after", List.of(retryAfter)));
        if (date != null) {
            headers.put("date", List.of(date));
        }
        return new TransportResponse(429, headers, new byte[0]);
    }
}
