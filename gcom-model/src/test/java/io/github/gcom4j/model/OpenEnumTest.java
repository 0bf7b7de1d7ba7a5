package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.model.internal.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** An enum of the API knows its values and takes others too. */
class OpenEnumTest {
    static List<String> enums() {
        return SpecValues.enums();
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everyValueOfTheSpecHasOneConstant(String schema) throws ReflectiveOperationException {
        Class<?> type = SpecValues.type(schema);
        for (JsonNode value : SpecValues.schema(schema).keyword("enum")) {
            Object constant = type.getMethod("of", String.class).invoke(null, value.stringValue());

            assertThat(Json.mapper().readValue(value.toString(), type)).isSameAs(constant);
            assertThat(Json.mapper().writeValueAsString(constant)).isEqualTo(value.toString());
            assertThat(constant).hasToString(value.stringValue());
            assertThat((Optional<?>) type.getMethod("known").invoke(constant)).isPresent();
        }
    }

    @Test
    void anUnknownValueEqualsItself() {
        assertThat(StackStatus.of("hibernated"))
                .isEqualTo(StackStatus.of("hibernated"))
                .hasSameHashCodeAs(StackStatus.of("hibernated"))
                .isNotEqualTo(StackStatus.ACTIVE);
    }

    @Test
    void knownValuesCanBeSwitchedOver() {
        assertThat(describe(StackStatus.ACTIVE)).isEqualTo("works");
        assertThat(describe(StackStatus.PAUSED)).isEqualTo("sleeps");
        assertThat(describe(StackStatus.of("hibernated"))).isEqualTo("hibernated");
    }

    @Test
    void nullIsNoValue() {
        assertThatThrownBy(() -> StackStatus.of(nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
    }

    private static String describe(StackStatus status) {
        return status.known()
                .map(known -> switch (known) {
                    case ACTIVE -> "works";
                    case PAUSED -> "sleeps";
                    default -> "does something else";
                })
                .orElse(status.value());
    }

    @SuppressWarnings("NullAway") // what a caller without null checks would pass
    private static String nothing() {
        return null;
    }
}
