package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.testkit.standalone.admin.Durations;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads values of options. These are classes rather than lambdas, as is all else here that picocli calls: no lambda can be of an
 * interface as old as picocli's where a JVM 17 archives its classes, which ends it with a crash.
 */
final class OptionTypes {
    private OptionTypes() {}

    static final class OfDuration implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return Durations.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    static final class OfInteger implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("\"" + text + "\" is no whole number");
            }
        }
    }
}
