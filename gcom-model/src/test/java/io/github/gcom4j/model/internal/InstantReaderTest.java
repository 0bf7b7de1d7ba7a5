package io.github.gcom4j.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class InstantReaderTest {
    // Years 0000 to 9999.
    private static final long FIRST = -62_167_219_200L;
    private static final long LAST = 253_402_300_799L;

    @Property
    void everyInstantIsReadAsItWasWritten(
            @ForAll @LongRange(min = FIRST, max = LAST) long second, @ForAll @IntRange(max = 999_999_999) int nano) {
        Instant written = Instant.ofEpochSecond(second, nano);

        assertThat(read('"' + written.toString() + '"')).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1654706866", "1654706866.151", "\"1654706866\"", "\"\"", "\" \""})
    void aNumberOrAnEmptyTextIsNoTimestamp(String json) {
        assertThat(catchThrowable(() -> read(json))).isInstanceOf(DatabindException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2022-06-08T16:47:46Z\"",
                "\"2022-06-08T16:47:46.1Z\"",
                "\"2024-02-29T00:00:00.123456789Z\"",
                "\"2023-02-29T00:00:00Z\"",
                "\"2023-04-31T00:00:00Z\"",
                "\"2023-00-01T00:00:00Z\"",
                "\"2023-13-01T00:00:00Z\"",
                "\"2023-01-01T24:00:00Z\"",
                "\"2016-12-31T23:59:60Z\"",
                "\"2022-06-08T16:60:46Z\"",
                "\"2022-06-08T16:47:46.Z\"",
                "\"2022-06-08T16:47:46.1234567890Z\"",
                "\"2022-06-08T16:47:46+02:00\"",
                "\"2022-06-08T16:47:46.000+0000\"",
                "\"2022-06-08T16:47:46\"",
                "\"2022-06-08t16:47:46z\"",
                "\"2022-06-08 16:47:46Z\"",
                "\"+12022-06-08T16:47:46Z\"",
                "\"-001-06-08T16:47:46.0Z\"",
                "\"2x22-06-08T16:47:46Z\"",
                "\"2022-06-08T16:47:46.1x3Z\"",
                "\"2022-06-08\"",
                "\"never\"",
                "true",
                "null"
            })
    void whatIsReadIsWhatJacksonReads(String json) {
        assertThat(outcome(Json.mapper(), json)).isEqualTo(outcome(JsonMapper.shared(), json));
    }

    private static @Nullable Instant read(String json) {
        return Json.mapper().readValue(json, Instant.class);
    }

    private static Object outcome(JsonMapper mapper, String json) {
        @Nullable Instant[] read = new Instant[1];
        Throwable failure = catchThrowable(() -> read[0] = mapper.readValue(json, Instant.class));
        return failure == null ? String.valueOf(read[0]) : String.valueOf(failure.getMessage());
    }
}
