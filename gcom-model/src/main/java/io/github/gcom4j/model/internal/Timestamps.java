package io.github.gcom4j.model.internal;

import io.github.gcom4j.model.Patch;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes instants, and patches of them, with as many fraction digits as the service does, and with more where the value
 * has more.
 */
public abstract sealed class Timestamps extends ValueSerializer<Object> {
    private final DateTimeFormatter format;

    private Timestamps(int fractionDigits) {
        this.format = new DateTimeFormatterBuilder()
                .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, fractionDigits, 9, true)
                .appendLiteral('Z')
                .toFormatter(Locale.ROOT)
                .withZone(ZoneOffset.UTC);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        Object time = value instanceof Patch<?> patch ? patch.value().orElse(null) : value;
        if (time == null) {
            generator.writeNull();
        } else {
            generator.writeString(format.format((Instant) time));
        }
    }

    /** Whole seconds, as in billing periods. */
    public static final class Digits0 extends Timestamps {
        public Digits0() {
            super(0);
        }
    }

    /** Milliseconds, as in most answers. */
    public static final class Digits3 extends Timestamps {
        public Digits3() {
            super(3);
        }
    }

    /** Microseconds, as in data sources. */
    public static final class Digits6 extends Timestamps {
        public Digits6() {
            super(6);
        }
    }
}
