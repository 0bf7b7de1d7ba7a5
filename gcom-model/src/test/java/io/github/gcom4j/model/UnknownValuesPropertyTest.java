package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.model.internal.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What this version does not know survives being read and written. */
class UnknownValuesPropertyTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property(tries = 500)
    void unknownPropertiesSurvive(
            @ForAll("values") String schema, @ForAll("names") String name, @ForAll("json") JsonNode json) {
        ObjectNode sample = Sample.of(schema);
        String unknown = "x" + name;
        sample.set(unknown, json);

        Object value = Json.mapper().readValue(sample.toString(), SpecValues.type(schema));
        ObjectNode written = (ObjectNode) Canonical.exactNumbers(Json.mapper().writeValueAsString(value));

        assertThat(Canonical.text(written)).isEqualTo(Canonical.text(Canonical.exactNumbers(sample.toString())));
        assertThat(Json.mapper().readValue(written.toString(), SpecValues.type(schema)))
                .isEqualTo(value);
    }

    @Property(tries = 300)
    void anyTextInPlaceOfAKnownEnumValueSurvives(
            @ForAll("enumProperties") SpecValues.Property property, @ForAll String text) {
        ObjectNode sample = Sample.of(property.schema()).put(property.name(), text);

        Object value = Json.mapper().readValue(sample.toString(), SpecValues.type(property.schema()));

        assertThat(Json.mapper().valueToTree(value).get(property.name()).stringValue())
                .isEqualTo(text);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(SpecValues.values());
    }

    @Provide
    Arbitrary<SpecValues.Property> enumProperties() {
        return Arbitraries.of(SpecValues.allProperties(SpecValues.values()).stream()
                .filter(property -> !property.definition().keyword("enum").isEmpty())
                .toList());
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().ofMaxLength(20);
    }

    @Provide
    Arbitrary<JsonNode> json() {
        return Arbitraries.lazyOf(
                () -> Arbitraries.of(NODES.nullNode(), NODES.booleanNode(true), NODES.booleanNode(false)),
                () -> Arbitraries.strings().map(NODES::stringNode),
                () -> Arbitraries.bigIntegers()
                        .between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40))
                        .map(NODES::numberNode),
                () -> Arbitraries.bigDecimals()
                        .between(BigDecimal.TEN.pow(20).negate(), BigDecimal.TEN.pow(20))
                        .ofScale(12)
                        .map(NODES::numberNode),
                () -> json().list().ofMaxSize(3).map(items -> NODES.arrayNode().addAll(items)),
                () -> Arbitraries.maps(names(), json()).ofMaxSize(3).map(members -> NODES.objectNode()
                        .setAll(members)));
    }
}
