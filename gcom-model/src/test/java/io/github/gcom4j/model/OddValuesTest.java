package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands in place of a value, of an item or of an entry: it is written as it came, and reported where it is not what is described. */
class OddValuesTest {
    private static final List<String> ODD = List.of(
            "true",
            "0",
            "1",
            "12.0",
            "1e3",
            "1.50",
            "-3",
            "99999999999999999999",
            "1e400",
            "\"\"",
            "\"abc\"",
            "\"7\"",
            "\"7.0\"",
            "\" 7\"",
            "\"true\"",
            "\"NaN\"",
            "[]",
            "[[]]",
            "[\"abc\"]",
            "[[\"abc\"]]",
            "[[\"t\"],\"abc\"]",
            "[7]",
            "[[7],7]",
            "[true]",
            "[null]",
            "[{}]",
            "{}",
            "{\"abc\":{}}",
            "{\"abc\":[\"abc\"]}",
            "{\"abc\":[[7]]}",
            "{\"abc\":\"7\"}");

    static List<SpecValues.Property> properties() {
        return SpecValues.allProperties(SpecValues.responses());
    }

    @ParameterizedTest
    @MethodSource("properties")
    void nothingIsChangedInSilence(SpecValues.Property property) {
        List<String> changed = new ArrayList<>();
        for (String odd : ODD) {
            ObjectNode json = (ObjectNode)
                    Canonical.exactNumbers(Sample.of(property.schema()).toString());
            JsonNode value = Canonical.exactNumbers(odd);
            json.set(property.name(), value);
            String given =
                    Canonical.text(Canonical.exactNumbers(json.toString()).get(property.name()));
            String written;
            try {
                written = GcomJson.write(GcomJson.read(json.toString(), SpecValues.value(property.schema())));
            } catch (IllegalArgumentException unfit) {
                assertThat(property.isDemanded())
                        .as(odd + ": " + unfit.getMessage())
                        .isTrue();
                continue;
            }
            String before = Canonical.present(Canonical.exactNumbers(json.toString()));
            String after = Canonical.present(Canonical.exactNumbers(written));
            if (!after.equals(before)) {
                changed.add(given + " to " + Canonical.exactNumbers(written).get(property.name()));
            }
        }

        assertThat(changed).isEmpty();
    }
}
