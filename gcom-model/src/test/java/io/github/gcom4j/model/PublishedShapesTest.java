package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers as the vendor publishes them, whole and damaged, are read and survive. */
@Tag("slow")
class PublishedShapesTest {
    private static final int BODIES_OF_EACH = 200;

    @ParameterizedTest
    @CsvSource({"0.0, 20261125", "0.02, 1", "0.2, 2", "0.7, 3"})
    void everyAnswerWithItsIdentityIsReadAndWrittenAgain(double damage, long seed) {
        PublishedShape shape = new PublishedShape(new Random(seed), damage);
        List<String> unread = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (String name : PublishedShape.names()) {
            for (int body = 0; body < BODIES_OF_EACH; body++) {
                ObjectNode answer = shape.answer(name);
                try {
                    String written = GcomJson.write(GcomJson.read(answer.toString(), SpecValues.value(name)));
                    changed.addAll(differences(name, answer.toString(), written));
                } catch (IllegalArgumentException failure) {
                    unread.add(name + ": " + failure.getMessage() + " " + answer);
                }
            }
        }
        assertThat(unread).isEmpty();
        assertThat(changed).isEmpty();
    }

    private static List<String> differences(String name, String before, String after) {
        JsonNode received = Canonical.exactNumbers(before);
        JsonNode written = Canonical.exactNumbers(after);
        if (Canonical.present(received).equals(Canonical.present(written))) {
            return List.of();
        }
        return Stream.concat(received.propertyNames().stream(), written.propertyNames().stream())
                .filter(property -> !received.path(property).equals(written.path(property)))
                .map(property -> name + "." + property + ": " + received.path(property) + " " + written.path(property))
                .toList();
    }
}
