package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecParameter;
import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever stands in a field or parameter, the fake refuses it or takes it, and its answers keep to the spec all the same. */
class EveryFieldTest {
    @TestFactory
    Stream<DynamicTest> noValueOfAFieldLeadsToAnAnswerAgainstTheSpec() {
        return Spec.shipped().operations().stream()
                .filter(operation -> operation.requestBody().isPresent())
                .map(operation -> dynamicTest(operation.id(), () -> sendOddFields(operation)));
    }

    @TestFactory
    Stream<DynamicTest> noValueOfAParameterLeadsToAnAnswerAgainstTheSpec() {
        return Spec.shipped().operations().stream()
                .filter(operation -> !operation.parameters().isEmpty())
                .map(operation -> dynamicTest(operation.id(), () -> sendOddParameters(operation)));
    }

    private static void sendOddFields(SpecOperation documented) {
        Operation operation = Operation.of(documented.id());
        List<Operation> reads = reads(documented);
        try (World world = new World()) {
            String before = world.cloud.snapshot();
            String path = "/api" + world.path(documented, Map.of());
            for (String body : OddFields.bodies(documented, world.body(operation))) {
                Answer answer = world.http.send(operation.method(), path, body);
                requireRight(answer, body);
                if (answer.status() < 300) {
                    reads.forEach(read -> requireRight(world.call(read), read + " after " + body));
                    world.cloud.restore(before);
                }
            }
        }
    }

    private static void sendOddParameters(SpecOperation documented) {
        Operation operation = Operation.of(documented.id());
        try (World world = new World()) {
            String before = world.cloud.snapshot();
            for (SpecParameter parameter : documented.parameters()) {
                for (String text : OddFields.texts()) {
                    String path = "/api" + world.path(documented, Map.of(parameter.name(), text));
                    Answer answer = world.http.send(operation.method(), path, world.body(operation));
                    requireRight(answer, path);
                    if (answer.status() < 300 && !operation.method().equals("GET")) {
                        world.cloud.restore(before);
                    }
                }
            }
        }
    }

    /** Returns what shows again what was written. */
    private static List<Operation> reads(SpecOperation written) {
        return Arrays.stream(Operation.values())
                .filter(read -> read.method().equals("GET"))
                .filter(read -> Spec.shipped()
                        .operation(read.id())
                        .tag()
                        .replace("Published", "")
                        .equals(written.tag().replace("Published", "")))
                .toList();
    }

    private static void requireRight(Answer answer, String request) {
        assertThat(answer.status()).as("%s: %s", request, answer.text()).isLessThan(500);
    }
}
