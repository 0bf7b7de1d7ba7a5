package io.github.gcom4j.testkit.internal.http.check;

import io.github.gcom4j.spec.SpecSchema;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Tells times that the fake can keep. RFC 3339 has more: offsets of 23 hours, any number of digits, years of five digits in UTC. */
final class Times {
    private static final int LAST_YEAR = 9999;

    private Times() {}

    /** Tells whether a value that fits the schema cannot be kept. */
    static boolean isBeyond(SpecSchema schema, String value) {
        return schema.text("format").equals("date-time") && !canBeKept(value);
    }

    private static boolean canBeKept(String time) {
        try {
            int year = OffsetDateTime.parse(time)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .getYear();
            return year >= 0 && year <= LAST_YEAR;
        } catch (DateTimeException beyond) {
            return false;
        }
    }
}
