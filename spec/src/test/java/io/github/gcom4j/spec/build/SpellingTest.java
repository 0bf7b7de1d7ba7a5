package io.github.gcom4j.spec.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.spec.build.source.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "no, a boolean",
        "Yes, a boolean",
        "off, a boolean",
        "True, a boolean",
        "~, null",
        "2022-06-08, a date",
        "2022-06-08T20:07:21.223Z, a date",
        "007303, a number",
        "1_000, a number",
        "12:30:00, a number",
        "+1, a number",
        "0x1F, a number"
    })
    void textThatIsNoTextToYaml11IsRefusedWithFileAndLine(String text, String meaning) {
        assertThatThrownBy(() -> Room.of("spec/a.yaml", "a: 1\nenum: [" + text + "]"))
                .hasMessage("the spec is broken in 1 place\n  spec/a.yaml:2: put " + text + " into quotes, as it is "
                        + meaning + " to YAML 1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'no'",
                "\"2022-06-08\"",
                "none",
                "us",
                "1.2.3",
                "10.0.0.0/8",
                "1",
                "-1",
                "0.5",
                "true",
                "null",
                "v1"
            })
    void textInQuotesAndWhatAllReadAlikePasses(String text) {
        assertThat(Room.of("spec/a.yaml", "enum: [" + text + "]")
                        .content()
                        .path("enum")
                        .size())
                .isOne();
    }

    @Test
    void aNumberWithoutPointOrWithExponentIsRefused() {
        assertThatThrownBy(() -> Room.of("spec/a.yaml", "rate: 1e3"))
                .hasMessageEndingWith("spec/a.yaml:1: write the number 1e3 with digits and a point, such as 0.5");
    }

    @Test
    void aKeyThatIsNoTextIsRefused() {
        assertThatThrownBy(() -> Room.of("spec/a.yaml", "responses:\n  200: {}\n  on: {}"))
                .hasMessage("""
                        the spec is broken in 2 places
                          spec/a.yaml:2: put the key 200 into quotes, as it is a number
                          spec/a.yaml:3: put the key on into quotes, as it is a boolean""");
    }

    @Test
    void anAnchorIsRefused() {
        assertThatThrownBy(() -> Room.of("spec/a.yaml", "a: &x 1"))
                .hasMessageEndingWith("spec/a.yaml:1: write it out, as not every reader follows anchors and aliases");
    }
}
