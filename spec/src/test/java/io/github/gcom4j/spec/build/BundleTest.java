package io.github.gcom4j.spec.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.spec.build.problem.Problem;
import io.github.gcom4j.spec.build.source.Bundle;
import io.github.gcom4j.spec.build.source.FilePosition;
import io.github.gcom4j.spec.build.source.Room;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final String ROOT = """
            openapi: 3.0.3
            components:
              securitySchemes: {}
            """;

    @Test
    void filesAddToPathsAndToEachKindOfComponent() {
        Bundle bundle = bundle("""
                paths:
                  /a:
                    get: {summary: one}
                components:
                  schemas:
                    A: {type: object}
                """, """
                paths:
                  /a:
                    put: {summary: two}
                components:
                  schemas:
                    B: {type: string}
                """);

        assertThat(bundle.document().toString())
                .isEqualTo("{\"openapi\":\"3.0.3\",\"paths\":{\"/a\":{\"get\":{\"summary\":\"one\"},"
                        + "\"put\":{\"summary\":\"two\"}}},\"components\":{\"securitySchemes\":{},"
                        + "\"schemas\":{\"A\":{\"type\":\"object\"},\"B\":{\"type\":\"string\"}}}}");
        assertThat(bundle.message(new Problem("#/paths/~1a/put/summary", "be short")))
                .isEqualTo("spec/resources/1.yaml:3: #/paths/~1a/put/summary: be short");
        assertThat(bundle.position("#/paths/~1a/put/parameters/0"))
                .as("the nearest part around what stands nowhere")
                .isEqualTo(new FilePosition("spec/resources/1.yaml", 3));
    }

    @Test
    void aKeyInTwoFilesIsRefusedWithBothPlaces() {
        assertThatThrownBy(() -> bundle("components:\n  schemas:\n    A: {}", "components:\n  schemas:\n\n    A: {}"))
                .hasMessage(
                        "the spec is broken in 1 place\n"
                                + "  spec/resources/1.yaml:4: #/components/schemas/A stands already at spec/resources/0.yaml:3");
    }

    @Test
    void aKeyTwiceInOneFileIsRefusedWithBothLines() {
        assertThatThrownBy(() -> bundle("paths:\n  /a: {}\n  /b: {}\n  /a: {}"))
                .hasMessage("the spec is broken in 1 place\n"
                        + "  spec/resources/0.yaml:4: the key /a stands already on line 2");
    }

    @Test
    void whatIsForTheRootIsRefusedElsewhere() {
        assertThatThrownBy(() -> bundle("paths: {}\ntags: []"))
                .hasMessage(
                        "the spec is broken in 1 place\n  spec/resources/0.yaml:2: tags belongs into spec/gcom.yaml:"
                                + " here stand only paths and components");
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> bundle("paths:\n  /a: [1\n"))
                .hasMessageStartingWith("the spec is broken in 1 place\n  spec/resources/0.yaml:3: ");
        assertThatThrownBy(() -> bundle("")).hasMessageContaining("spec/resources/0.yaml:1: the file is empty");
        assertThatThrownBy(() -> bundle("- a"))
                .hasMessageContaining("spec/resources/0.yaml:1: a file of the spec holds an object");
    }

    @Test
    void aDerivationThatCannotTellNamesFileAndLine() {
        Bundle bundle = bundle("paths:\n  /a:\n    get: {}");

        assertThatThrownBy(() -> BundleSpec.derived(
                        bundle, List.of(document -> List.of(new Problem("#/paths/~1a/get", "write an operationId")))))
                .hasMessage("the spec is broken in 1 place\n"
                        + "  spec/resources/0.yaml:3: #/paths/~1a/get: write an operationId");
        assertThat(bundle.document().has("x")).isFalse();
    }

    private static Bundle bundle(String... fragments) {
        List<Room> rooms = new ArrayList<>(List.of(Room.of("spec/gcom.yaml", ROOT)));
        for (int i = 0; i < fragments.length; i++) {
            rooms.add(Room.of("spec/resources/" + i + ".yaml", fragments[i]));
        }
        return Bundle.of(rooms);
    }
}
