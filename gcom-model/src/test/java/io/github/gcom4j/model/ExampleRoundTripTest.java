package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.model.internal.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the API documents is read and written back unchanged. */
class ExampleRoundTripTest {
    static List<Example> examples() {
        return Example.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsWrittenBackAsItWasRead(Example example) {
        assertThat(Canonical.text(writtenBack(example))).isEqualTo(Canonical.text(example.json()));
    }

    /** The examples themselves disagree about the order, for one about the labels of a stack. */
    @ParameterizedTest
    @MethodSource("examples")
    void propertiesAreWrittenInTheOrderOfTheSpecAndUnknownOnesAfterThem(Example example) {
        Set<String> expected = new LinkedHashSet<>();
        SpecValues.schema(example.schema()).properties().stream()
                .map(Map.Entry::getKey)
                .forEach(expected::add);
        expected.retainAll(Set.copyOf(example.json().propertyNames()));
        expected.addAll(example.json().propertyNames());

        assertThat(writtenBack(example).propertyNames()).containsExactlyElementsOf(expected);
    }

    @Test
    void everyValueIsPartOfSomeExample() {
        List<String> shown = new ArrayList<>();
        examples().forEach(example -> collect(example.schema(), shown));

        assertThat(shown).containsAll(SpecValues.values());
    }

    private static void collect(String schema, List<String> found) {
        found.add(schema);
        SpecValues.schema(schema).properties().stream()
                .map(Map.Entry::getValue)
                .flatMap(property -> Stream.of(property, property.items(), property.additional()))
                .map(SpecValues::nameOf)
                .filter(name -> SpecValues.values().contains(name) && !found.contains(name))
                .forEach(name -> collect(name, found));
    }

    private static JsonNode writtenBack(Example example) {
        Object value = Json.mapper().readValue(example.json().toString(), example.type());
        return Canonical.exactNumbers(Json.mapper().writeValueAsString(value));
    }
}
