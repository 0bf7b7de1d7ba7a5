package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.model.internal.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer is never rejected for what it lacks or adds, unless it lacks what identifies it. */
class TolerantReadTest {
    static List<SpecValues.Property> optionalProperties() {
        return SpecValues.allProperties(SpecValues.responses()).stream()
                .filter(property -> !property.isDemanded())
                .toList();
    }

    static List<SpecValues.Property> lists() {
        return SpecValues.allProperties(SpecValues.responses()).stream()
                .filter(property -> property.definition().text("type").equals("array"))
                .toList();
    }

    static List<SpecValues.Property> identities() {
        return SpecValues.allProperties(SpecValues.responses()).stream()
                .filter(SpecValues.Property::isDemanded)
                .toList();
    }

    static List<String> responses() {
        return SpecValues.responses();
    }

    @ParameterizedTest
    @MethodSource("optionalProperties")
    void aPropertyThatIsNoIdentityMayBeMissingOrNull(SpecValues.Property property) {
        ObjectNode missing = Sample.of(property.schema());
        missing.remove(property.name());
        ObjectNode empty = Sample.of(property.schema()).putNull(property.name());

        assertThat(read(missing, property.schema())).isEqualTo(read(empty, property.schema()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aNullInAListIsNoItem(SpecValues.Property property) throws ReflectiveOperationException {
        ObjectNode ofNulls = Sample.of(property.schema());
        ofNulls.putArray(property.name()).addNull();

        ApiObject value = read(ofNulls, property.schema());

        assertThat(SpecValues.value(property.schema())
                        .getMethod(property.name())
                        .invoke(value))
                .isEqualTo(List.of());
        assertThat(GcomJson.write(value)).contains("\"" + property.name() + "\":[null]");
    }

    @ParameterizedTest
    @MethodSource("identities")
    void aMissingIdentityIsAnErrorThatNamesIt(SpecValues.Property property) {
        ObjectNode without = Sample.of(property.schema());
        without.remove(property.name());
        ObjectNode ofAnotherType = Sample.of(property.schema());
        ofAnotherType.putObject(property.name()).put("glc_1", "glc_2");

        for (ObjectNode json : List.of(without, ofAnotherType)) {
            assertThatThrownBy(() -> read(json, property.schema()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(property.schema())
                    .hasMessageContaining(property.name())
                    .hasMessageNotContaining("glc_");
        }
    }

    @ParameterizedTest
    @MethodSource("responses")
    void aValueWithIdentityAloneIsRead(String schema) {
        ObjectNode bare = Sample.of(schema).retain(demanded(schema));

        assertThat(read(bare, schema)).isNotNull();
    }

    @Test
    void theNumericOrganizationIdOfAPolicyIsReadAsTextAndWrittenAsItCame() {
        AccessPolicy policy = (AccessPolicy) read(Sample.of("AccessPolicy").put("orgId", 652992), "AccessPolicy");

        assertThat(policy.orgId()).contains("652992");
        assertThat(GcomJson.write(policy)).contains("\"orgId\":652992").doesNotContain("\"orgId\":\"");
    }

    @Test
    void flagsAreReadAsNumbersAndAsBooleansAndWrittenInTheirOwnForm() {
        for (SpecValues.Property flag : SpecValues.allProperties(SpecValues.responses())) {
            JsonNode sample = Sample.of(flag.schema()).get(flag.name());
            if (!flag.has("x-int-boolean") && !sample.isBoolean()) {
                continue;
            }
            Object fromNumber = read(Sample.of(flag.schema()).put(flag.name(), 1), flag.schema());
            Object fromBoolean = read(Sample.of(flag.schema()).put(flag.name(), true), flag.schema());
            Object off = read(Sample.of(flag.schema()).put(flag.name(), false), flag.schema());

            assertThat(fromNumber).as(flag.toString()).isEqualTo(fromBoolean).isNotEqualTo(off);
            assertThat(Json.mapper().valueToTree(fromBoolean).get(flag.name()))
                    .as(flag.toString())
                    .isEqualTo(sample);
            assertThat(Json.mapper().valueToTree(off).get(flag.name()).isBoolean())
                    .as(flag.toString())
                    .isEqualTo(sample.isBoolean());
        }
    }

    @Test
    void anEmptyTextInPlaceOfATimeCountsAsAbsent() {
        Stack stack = (Stack) read(Sample.of("Stack").put("trialExpiresAt", ""), "Stack");

        assertThat(stack.trialExpiresAt()).isEmpty();
        assertThat(GcomJson.write(stack)).contains("\"trialExpiresAt\":\"\"");
    }

    @Test
    void limitsHoldForWhatIsBuiltAndNotForWhatIsReceived() {
        Conditions received = Json.mapper().readValue("{\"allowedSubnets\":[\"10.1.2.99\"]}", Conditions.class);

        assertThat(received.allowedSubnets()).containsExactly("10.1.2.99");
        assertThatThrownBy(() -> received.toBuilder().build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRealmOfATypeThatIsNotKnownIsRead() {
        Realm realm = Json.mapper().readValue("{\"type\":\"galaxy\",\"identifier\":\"\"}", Realm.class);

        assertThat(realm.type().map(RealmType::value)).contains("galaxy");
        assertThat(realm.type().flatMap(RealmType::known)).isEmpty();
    }

    private static List<String> demanded(String schema) {
        return SpecValues.allProperties(List.of(schema)).stream()
                .filter(SpecValues.Property::isDemanded)
                .map(SpecValues.Property::name)
                .toList();
    }

    private static ApiObject read(JsonNode json, String schema) {
        return GcomJson.read(json.toString(), SpecValues.value(schema));
    }
}
