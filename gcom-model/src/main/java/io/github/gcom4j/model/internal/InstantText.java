package io.github.gcom4j.model.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import org.jspecify.annotations.Nullable;

/** A timestamp in the form that the service writes: {@code 2022-06-08T16:47:46.151Z}, with up to nine digits of a second. */
final class InstantText {
    private static final int SHORTEST = "2022-06-08T16:47:46Z".length();
    private static final int FRACTION = SHORTEST;
    private static final int LONGEST = FRACTION + 10;
    private static final int SECONDS_OF_A_DAY = 86_400;

    private final char[] text;
    private final int start;
    private final int length;

    InstantText(char[] text, int start, int length) {
        this.text = text;
        this.start = start;
        this.length = length;
    }

    /** Returns the instant, or null if the text has any other form or means no time that there is. */
    @Nullable
    Instant instant() {
        if (!isOfTheForm()) {
            return null;
        }
        int year = number(0, 4);
        int month = number(5, 7);
        int day = number(8, 10);
        int hour = number(11, 13);
        int minute = number(14, 16);
        int second = number(17, 19);
        // What is no number is negative.
        boolean date = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
        boolean time = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        int nanos = nanos();
        return date && time && nanos >= 0
                ? Instant.ofEpochSecond(
                        LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_A_DAY
                                + (hour * 60L + minute) * 60
                                + second,
                        nanos)
                : null;
    }

    private boolean isOfTheForm() {
        return length >= SHORTEST
                && length <= LONGEST
                && length != FRACTION + 1
                && text[start + 4] == '-'
                && text[start + 7] == '-'
                && text[start + 10] == 'T'
                && text[start + 13] == ':'
                && text[start + 16] == ':'
                && (length == SHORTEST || text[start + 19] == '.')
                && text[start + length - 1] == 'Z';
    }

    private static int lengthOf(int year, int month) {
        return Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
    }

    private int nanos() {
        if (length == SHORTEST) {
            return 0;
        }
        int nanos = number(FRACTION, length - 1);
        for (int missing = LONGEST - length; missing > 0; missing--) {
            nanos *= 10;
        }
        return nanos;
    }

    private int number(int from, int to) {
        int number = 0;
        for (int place = start + from; place < start + to; place++) {
            int digit = text[place] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
