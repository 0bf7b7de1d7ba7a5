package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the API deprecates is deprecated in Java, and nothing else. */
class DeprecationTest {
    static List<SpecValues.Property> properties() {
        return SpecValues.allProperties(SpecValues.values());
    }

    static List<String> schemas() {
        return SpecValues.schemas();
    }

    @ParameterizedTest
    @MethodSource("properties")
    void anAccessorIsDeprecatedLikeItsProperty(SpecValues.Property property) {
        boolean deprecated = property.has("deprecated")
                || property.definition().target().node().is("deprecated");

        assertThat(Twin.accessor(SpecValues.type(property.schema()), property.name()))
                .hasValueSatisfying(accessor -> assertThat(accessor.isAnnotationPresent(Deprecated.class))
                        .isEqualTo(deprecated));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aTypeIsDeprecatedLikeItsSchema(String schema) {
        assertThat(SpecValues.type(schema).isAnnotationPresent(Deprecated.class))
                .isEqualTo(SpecValues.schema(schema).node().is("deprecated"));
    }
}
