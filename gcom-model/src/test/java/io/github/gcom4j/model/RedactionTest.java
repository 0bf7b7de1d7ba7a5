package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.model.internal.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** A value can be logged without giving a secret away. */
class RedactionTest {
    static List<SpecValues.Property> secrets() {
        return SpecValues.allProperties(SpecValues.values()).stream()
                .filter(property -> property.has("x-secret"))
                .toList();
    }

    static List<String> values() {
        return SpecValues.values();
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void aSecretIsMaskedAsTextAndWrittenAsJson(SpecValues.Property property) {
        ObjectNode json = Sample.of(property.schema());
        if (property.definition().is("object")) {
            json.putObject(property.name()).put("anything", "glc_hush");
        } else {
            json.put(property.name(), "glc_hush");
        }
        Object value = Json.mapper().readValue(json.toString(), SpecValues.type(property.schema()));

        assertThat(value.toString()).doesNotContain("glc_hush").contains(property.name() + "=***");
        assertThat(Json.mapper().writeValueAsString(value)).contains("glc_hush");
    }

    @ParameterizedTest
    @MethodSource("values")
    void theContentOfAnUnknownPropertyIsMaskedAsItMayBeASecret(String schema) {
        ObjectNode json = Sample.of(schema).put("newSecret", "glc_hush");
        Object value = Json.mapper().readValue(json.toString(), SpecValues.type(schema));

        assertThat(value.toString()).doesNotContain("glc_hush");
        assertThat(Json.mapper().writeValueAsString(value)).contains("glc_hush");
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatIsNotThereIsNotShown(String schema) {
        Object value = Json.mapper().readValue(Sample.of(schema).toString(), SpecValues.type(schema));

        assertThat(value.toString())
                .startsWith(value.getClass().getSimpleName().replace("Immutable", "") + "{")
                .endsWith("}")
                .doesNotContain("additionalProperties", "Optional");
    }

    @Test
    void everyPropertyNamedLikeASecretIsMarkedInTheSpec() {
        assertThat(SpecValues.allProperties(SpecValues.values()))
                .filteredOn(property -> property.name().matches("(?i).*(password|secret|token|key)"))
                .allMatch(property -> property.has("x-secret"));
    }
}
