package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the API deprecates is deprecated in Java, and nothing else. */
class DeprecationTest {
    static List<Spec.Property> properties() {
        return Spec.allProperties(Spec.values());
    }

    static List<String> schemas() {
        return List.copyOf(Spec.schemas().propertyNames());
    }

    @ParameterizedTest
    @MethodSource("properties")
    void anAccessorIsDeprecatedLikeItsProperty(Spec.Property property) {
        boolean deprecated = property.has("deprecated")
                || Spec.resolve(property.definition()).path("deprecated").asBoolean(false);

        assertThat(Twin.accessor(Spec.type(property.schema()), property.name()))
                .hasValueSatisfying(accessor -> assertThat(accessor.isAnnotationPresent(Deprecated.class))
                        .isEqualTo(deprecated));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aTypeIsDeprecatedLikeItsSchema(String schema) {
        assertThat(Spec.type(schema).isAnnotationPresent(Deprecated.class))
                .isEqualTo(Spec.schema(schema).path("deprecated").asBoolean(false));
    }
}
