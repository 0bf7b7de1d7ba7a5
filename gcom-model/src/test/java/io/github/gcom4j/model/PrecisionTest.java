package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.model.internal.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and times are kept to the last digit. */
class PrecisionTest {
    @ParameterizedTest
    @ValueSource(longs = {2222297587L, 1111198068L, Long.MAX_VALUE, Long.MIN_VALUE, 0})
    void idsAreExact(long id) {
        String json = "{\"id\":" + id + ",\"slug\":\"acme\"}";
        Organization organization = Json.mapper().readValue(json, Organization.class);

        assertThat(organization.id()).isEqualTo(id);
        assertThat(Json.mapper().writeValueAsString(organization)).startsWith("{\"id\":" + id + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "12.30", "0.1", "-7.005", "123456789012345678901234567890.123456789", "8"})
    void moneyIsExact(String amount) {
        String json = "{\"min\":0,\"rate\":" + amount + "}";
        RateTier tier = Json.mapper().readValue(json, RateTier.class);

        assertThat(tier.rate()).contains(new BigDecimal(amount));
        assertThat(Json.mapper().writeValueAsString(tier)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "Organization, createdAt, 2024-01-02T03:04:05Z,           2024-01-02T03:04:05.000Z",
        "Organization, createdAt, 2024-01-02T03:04:05.120Z,       2024-01-02T03:04:05.120Z",
        "Organization, createdAt, 2024-01-02T03:04:05.123456Z,    2024-01-02T03:04:05.123456Z",
        "Organization, createdAt, 2024-01-02T03:04:05.123456789Z, 2024-01-02T03:04:05.123456789Z",
        "Organization, createdAt, 2024-01-02T05:04:05.120+02:00,  2024-01-02T03:04:05.120Z",
        "StackUsage,   periodEnd, 2024-01-02T03:04:05Z,           2024-01-02T03:04:05Z",
        "StackUsage,   periodEnd, 2024-01-02T03:04:05.5Z,         2024-01-02T03:04:05.5Z",
        "DataSource,   createdAt, 2024-01-02T03:04:05Z,           2024-01-02T03:04:05.000000Z",
        "DataSource,   createdAt, 2024-01-02T03:04:05.123450Z,    2024-01-02T03:04:05.123450Z",
    })
    void timesKeepEveryDigitAndAreWrittenWithAtLeastThoseOfTheSpec(
            String schema, String property, String received, String written) throws ReflectiveOperationException {
        Object value = Json.mapper()
                .readValue(Sample.of(schema).put(property, received).toString(), SpecValues.type(schema));

        assertThat(SpecValues.type(schema).getMethod(property).invoke(value))
                .isEqualTo(Optional.of(Instant.parse(written)));
        assertThat(Json.mapper().valueToTree(value).get(property).stringValue()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.0e-3", "9223372036854775808", "1e400", "true", "\"x\""})
    void whatIsNoIntegerReadsAsAbsentAndIsWrittenAgain(String number) {
        String json = "{\"id\":1,\"slug\":\"s\",\"regionId\":" + number + "}";

        Stack stack = GcomJson.read(json, Stack.class);

        assertThat(stack.regionId()).isEmpty();
        assertThat(Canonical.exactNumbers(GcomJson.write(stack)).get("regionId").asString())
                .isEqualTo(Canonical.exactNumbers(number).asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "12.0", "12.000", "1.2e1", "120e-1"})
    void anIntegerIsReadInAnyFormOfANumber(String number) {
        String json = "{\"id\":" + number + ",\"slug\":\"s\",\"regionId\":" + number + "}";

        assertThat(GcomJson.read(json, Stack.class))
                .isEqualTo(Stack.builder().id(12).slug("s").regionId(12).build());
    }
}
